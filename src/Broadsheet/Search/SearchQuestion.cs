namespace Broadsheet.Search;

/// <summary>What a reader looks for. Nothing in it can be wrong: what makes no sense is taken as words, or left out.</summary>
/// <param name="Words">All of them must be there; <c>"in quotes"</c> side by side as written; <c>-word</c> must not. Null or empty finds everything that passes the filters.</param>
public sealed record SearchQuestion(string? Words)
{
    /// <summary>More pages of results than anybody reads: later ones are not given.</summary>
    public const int LastPage = 50;

    public const int MostOnPage = 100;

    /// <summary>Code of the edition, or null for all.</summary>
    public string? Edition { get; init; }

    /// <summary>UrlName of the section.</summary>
    public string? Section { get; init; }

    /// <summary>UrlName of the tag.</summary>
    public string? Tag { get; init; }

    /// <summary>UrlName of the author, or the name of one who is not on file.</summary>
    public string? Author { get; init; }

    public string? Genre { get; init; }

    /// <summary>BCP 47, as the story or its edition says it.</summary>
    public string? Language { get; init; }

    /// <summary>IPTC type of the item, in small letters: text, picture, audio, video.</summary>
    public string? Type { get; init; }

    /// <summary>First published at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>First published before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only stories that were corrected.</summary>
    public bool Corrected { get; init; }

    /// <summary>False sorts by how well a story fits, younger ones first among equals.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int OnPage { get; init; } = 20;
}
