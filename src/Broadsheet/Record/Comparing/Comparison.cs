using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record.Comparing;

namespace Broadsheet.Record;

/// <summary>Two versions of one story, laid beside each other part by part.</summary>
public static class Comparison
{
    /// <summary>Everything that either says, in the order of the story; what did not change has no differences.</summary>
    public static IReadOnlyList<Compared> Of(StoryContent before, StoryContent after) => Of(Lines.Of(before), Lines.Of(after));

    internal static IReadOnlyList<Compared> Of(List<Line> before, List<Line> after) => [.. Pairs.Of(before, after).Select(pair => Compare(pair.Old, pair.Now))];

    private static Compared Compare(Line? old, Line? now)
    {
        var part = (now ?? old)!.Part;
        if (old is not null && now is not null && old.IsLike(now)) return new(part, [new(0, DifferenceKind.Kept, now.Text)]) { Before = old.Picture, After = now.Picture };
        return new(part, WordDifference.Between(old?.Text ?? "", now?.Text ?? "")) { IsChanged = true, Before = old?.Picture, After = now?.Picture };
    }
}

/// <summary>One part of a story in both versions.</summary>
/// <param name="Words">Kept, put in and taken out, in order.</param>
public sealed record Compared(StoryPart Part, IReadOnlyList<Difference> Words)
{
    public bool IsChanged { get; init; }

    /// <summary>The picture of the older version, where the part is one.</summary>
    public Picture? Before { get; init; }

    public Picture? After { get; init; }
}
