using Broadsheet.Search;

namespace Broadsheet.Site.Searching;

/// <summary>All that a page of search results is a function of.</summary>
/// <param name="Words">What was asked, as written; empty on a first visit.</param>
public sealed record SearchView(Imprint In, PageHead Head, string Words)
{
    /// <summary>False on a first visit, with neither words nor filters.</summary>
    public bool IsAsked { get; init; }

    public int Count { get; init; }

    /// <summary>False when there are more than <see cref="Count"/>.</summary>
    public bool IsCountWhole { get; init; } = true;

    /// <summary>True when nothing has all of the words, and these come nearest.</summary>
    public bool IsNear { get; init; }

    public IReadOnlyList<Found> Results { get; init; } = [];

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the form for days sends along.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];

    /// <summary>Null where nothing is filtered.</summary>
    public string? ClearAddress { get; init; }

    public string BestAddress { get; init; } = "";

    public string NewestAddress { get; init; } = "";

    public bool NewestFirst { get; init; }

    /// <summary>Another spelling, and the search for it.</summary>
    public (string Words, string Address)? DidYouMean { get; init; }

    public PageOf Page { get; init; } = PageOf.Only;
}

/// <param name="Headline">Stretches of the headline; those that match are marked.</param>
/// <param name="Snippet">Stretches of the text around the match.</param>
public sealed record Found(Listed Story, IReadOnlyList<Stretch> Headline, IReadOnlyList<Stretch> Snippet);

/// <summary>A way to narrow a search: by section, author, topic, kind or age.</summary>
public sealed record Filter(string Name, IReadOnlyList<FilterChoice> Choices);

/// <param name="Address">The search with this choice; without it where it is <paramref name="Chosen"/>.</param>
public sealed record FilterChoice(string Name, int Count, string Address, bool Chosen = false);
