namespace Broadsheet.Search;

/// <summary>Names of the fields of one story in the index.</summary>
internal static class Fields
{
    /// <summary>Grows whenever stories are indexed in another way: an index of another number is thrown away and made anew.</summary>
    public const string Schema = "2";

    public const string Id = "id";

    /// <summary>All words with their places: headline, standfirst, paragraphs, and last the names. Places count from the start of <see cref="Words"/>.</summary>
    public const string Text = "text";

    /// <summary>The headline's words once more, for weight and for suggestions.</summary>
    public const string Headline = "headline";

    /// <summary>Stored: what <see cref="Text"/> was made of, a line a piece.</summary>
    public const string Words = "words";

    /// <summary>Stored: where in <see cref="Words"/> the headline ends and where the text does.</summary>
    public const string Shape = "shape";

    /// <summary>Stored: tells whether the story is as it was when it was indexed.</summary>
    public const string Hash = "hash";

    public const string Edition = "edition";

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public const string Published = "published";

    public const string Section = "section";
    public const string Genre = "genre";
    public const string Language = "language";
    public const string Type = "type";
    public const string Corrected = "corrected";
    public const string Tag = "tag";
    public const string Author = "author";

    /// <summary>Key and name of each, for counting: <see cref="Named"/>.</summary>
    public const string Tags = "tags", Authors = "authors";

    /// <summary>Folded names of tags and people under their edition, each also from its later words on.</summary>
    public const string Names = "names";

    public static string Named(string key, string name) => $"{key}\t{name}";
}
