namespace Broadsheet.Search;

/// <summary>One page of what was found.</summary>
public sealed record SearchAnswer
{
    /// <summary>Stories found; counting ends at <see cref="MostCounted"/>.</summary>
    public int Count { get; init; }

    public const int MostCounted = 10_000;

    /// <summary>False when there are more than <see cref="Count"/>.</summary>
    public bool IsCountWhole { get; init; } = true;

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>What the counted stories have in common, most frequent first.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<Choice>> Choices { get; init; } = new Dictionary<Facet, IReadOnlyList<Choice>>();

    /// <summary>True when no story has all that was asked, and these come nearest: other forms of the words, or all but one of them.</summary>
    public bool IsNear { get; init; }

    /// <summary>Other words that would find something, when these found nothing.</summary>
    public string? DidYouMean { get; init; }
}

/// <param name="Item">Id of the item.</param>
/// <param name="Published">First publication.</param>
/// <param name="Headline">The whole headline.</param>
/// <param name="Snippet">The best stretch of the text, or its beginning. Plain text: escape it.</param>
public sealed record SearchHit(Guid Item, DateTimeOffset Published, IReadOnlyList<Stretch> Headline, IReadOnlyList<Stretch> Snippet);

/// <summary>A piece of text that was asked for, or that stands between.</summary>
public sealed record Stretch(string Text, bool Matches = false);

public enum Facet { Section, Tag, Author, Genre, Language, Type, Corrected, Age }

/// <param name="Key">What the question names it by; for <see cref="Facet.Age"/> one of <c>day week month year</c>.</param>
/// <param name="Name">For people, where the index knows one; else the key.</param>
public sealed record Choice(string Key, string Name, int Count);

/// <summary>Something that begins with what a reader is typing.</summary>
/// <param name="Key">UrlName of the tag or author; id of the story's item.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Key);

public enum SuggestionKind { Story, Tag, Author }
