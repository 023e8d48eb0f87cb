using Broadsheet.Archive;
using Broadsheet.Record;

namespace Broadsheet.Site.Versions;

/// <summary>All that a comparison of two versions is a function of.</summary>
/// <param name="Versions">From the older to the newer, both included.</param>
public sealed record CompareView(Imprint In, PageHead Head, PublishedStory Story, IReadOnlyList<Archive.Version> Versions)
{
    /// <summary>True for the two next to each other, false for one text.</summary>
    public bool IsBeside { get; init; }

    public IReadOnlyList<ComparedPart> Parts { get; init; } = [];

    public int Older => Versions[0].Number;
    public int Newer => Versions[^1].Number;
    public string Address => $"{Story.Address}/versions/{Older}-{Newer}";

    /// <summary>Long stretches without a change are counted; one paragraph of them stays on either side, so that a change stands in its place.</summary>
    public static IReadOnlyList<ComparedPart> Fold(IReadOnlyList<Compared> parts)
    {
        var folded = new List<ComparedPart>();
        for (var at = 0; at < parts.Count; at++)
        {
            var end = at;
            while (end < parts.Count && !parts[end].IsChanged) end++;
            var (from, to) = (at == 0 ? at : at + 1, end == parts.Count ? end : end - 1);
            if (to - from < 2)
            {
                folded.Add(new(parts[at], 0));
                continue;
            }

            if (from > at) folded.Add(new(parts[at], 0));
            folded.Add(new(null, to - from));
            at = to - 1;
        }

        return folded;
    }
}

/// <param name="Part">Null for a stretch of unchanged parts.</param>
/// <param name="Unchanged">How many the stretch has.</param>
public sealed record ComparedPart(Compared? Part, int Unchanged);
