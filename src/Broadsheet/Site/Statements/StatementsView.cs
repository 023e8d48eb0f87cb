using Broadsheet.Record;

namespace Broadsheet.Site.Statements;

/// <summary>All that a page of the ledger is a function of.</summary>
/// <param name="Words">What was searched for; empty for all.</param>
/// <param name="Path">Of this part of the ledger.</param>
public sealed record StatementsView(Imprint In, PageHead Head, string Title, string Words, string Path, IReadOnlyList<Told> Statements, PageOf Page)
{
    public int Count { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public Speaker? Speaker { get; init; }

    /// <summary>On the ledger's own page: who spoke last.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>Of the speaker, as stories said it when they were printed; the newest first.</summary>
    public IReadOnlyList<HeldRole> Roles { get; init; } = [];
}

/// <param name="From">First printed with it.</param>
/// <param name="Until">Last printed with it.</param>
public sealed record HeldRole(string Role, DateTimeOffset From, DateTimeOffset Until);

/// <summary>A statement as a page tells it.</summary>
/// <param name="Places">Where the words stand; the first is told as their place, others as "also".</param>
public sealed record Told(Statement Statement, string Speaker, string SpeakerUrlName, IReadOnlyList<Place> Places);

/// <param name="OnlyUntil">The last version that holds the words, when the newest does not.</param>
public sealed record Place(string Address, string Headline, int? OnlyUntil);
