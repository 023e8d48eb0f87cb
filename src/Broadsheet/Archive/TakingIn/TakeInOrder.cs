using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>Where documents go, and what becomes of them.</summary>
public sealed record TakeInOrder
{
    /// <summary>Code of the edition; null lets each document's language choose.</summary>
    public string? Edition { get; init; }

    /// <summary>UrlName of the section that all go into; null lets each document's own choose.</summary>
    public string? Section { get; init; }

    /// <summary>Publish what its sender published, with its own dates. Otherwise all become drafts.</summary>
    public bool Publish { get; init; }

    /// <summary>First publication of what is published, whatever the documents say; null lets each document say.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The account that takes them in; null for imports.</summary>
    public Guid? By { get; init; }

    /// <summary>The documents are the paper's own, from the house that it moves out of: their sections and authors are made, their old addresses lead on.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Look, but change nothing.</summary>
    public bool IsTrial { get; init; }
}

/// <summary>What became of one document.</summary>
/// <param name="Item">Null when it was refused.</param>
/// <param name="Version">Newest public version; 0 for a draft.</param>
/// <param name="Reason">Why it was refused, or not published.</param>
/// <param name="Collides">What another item has that this one would have had, and what it got instead.</param>
public sealed record TakenIn(NewsDocument Document, TakenAs As, Guid? Item = null, int Version = 0, string? Reason = null, string? Collides = null);

public enum TakenAs { New, Changed, Same, Refused }
