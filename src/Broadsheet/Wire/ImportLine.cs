using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire;

/// <summary>What an import made of one document, or of a file that it could not read.</summary>
/// <param name="File">As its path was given.</param>
/// <param name="Place">Of the document in the file, from 1; 0 for a file.</param>
/// <param name="As">Null for a file that could not be read, or not to its end.</param>
/// <param name="Item">Where it is now: the item, the readers' page when there is one, and its section.</param>
/// <param name="Why">Why it was refused, kept back or left as it was.</param>
/// <param name="Collides">What stood in its way.</param>
public sealed record ImportLine(string File, int Place, TakenAs? As, Guid? Item = null, string? Address = null, string? Section = null, string? Why = null, string? Collides = null)
{
    public string? Headline { get; init; }

    /// <summary>BCP 47, as declared or detected.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Published { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public int Paragraphs { get; init; }
    public int Pictures { get; init; }
    public IReadOnlyList<string> Dropped { get; init; } = [];
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Something about it wants to be looked at.</summary>
    public bool IsTold => As is null or TakenAs.Refused || Why is not null || Collides is not null || Warnings.Count > 0;
}
