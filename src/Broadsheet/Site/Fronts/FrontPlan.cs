using Broadsheet.Archive;

namespace Broadsheet.Site.Fronts;

/// <summary>
/// Lays out a front that nobody curated: the most urgent story of the last day leads, each story stands once,
/// and what the top does not take falls to its section's block.
/// </summary>
public sealed class FrontPlan
{
    private const int PerBlock = 7;
    private const int LeastPerBlock = 3;
    private const int Columns = 3;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(36);

    private readonly List<Listed> waiting;

    private FrontPlan(IEnumerable<Listed> stories) => waiting = [.. stories.OrderByDescending(story => story.FirstPublished)];

    /// <param name="empty">A front with its imprint, head, portraits and corrections.</param>
    /// <param name="stories">The edition's newest, two hundred or so.</param>
    public static FrontView Lay(FrontView empty, IReadOnlyList<Listed> stories)
    {
        var plan = new FrontPlan(stories);
        var newest = plan.waiting.ToList();
        var lead = plan.TakeLead(empty.In.At);
        var opinion = plan.Take(5, story => story.IsOpinion);
        var seconds = plan.Take(2, HasPicture).Concat(plan.Take(1)).ToList();
        var beside = plan.Take(2);
        var height = plan.HeightOfColumns(empty.In.Sections.Count);
        var columns = Enumerable.Range(0, Columns).Select(_ => plan.Column(height)).Where(column => column.Count > 0).ToList();
        return empty with
        {
            Lead = lead, Opinion = opinion, Seconds = seconds, Beside = beside, Latest = [.. newest.Take(2 * Math.Max(2, height))], Columns = columns,
            Blocks = [.. empty.In.Sections.Select(plan.Block).Where(block => block.Stories.Count > 0)],
        };
    }

    private Listed? TakeLead(DateTimeOffset now)
    {
        var lead = waiting.Where(story => !story.IsOpinion)
            .OrderByDescending(story => now - story.FirstPublished < Fresh)
            .ThenByDescending(HasPicture)
            .ThenBy(story => story.Urgency)
            .ThenByDescending(story => story.FirstPublished)
            .FirstOrDefault();
        if (lead is not null) waiting.Remove(lead);
        return lead;
    }

    /// <summary>Stories in each column of text: fewer when the sections' own blocks would go empty.</summary>
    private int HeightOfColumns(int sections) => Math.Clamp((waiting.Count - (LeastPerBlock * sections)) / Columns, 1, 3);

    /// <summary>Stories without a picture first; at the foot one that may have one.</summary>
    private List<Listed> Column(int height)
    {
        var texts = Take(height - 1, story => !story.IsOpinion && !HasPicture(story));
        return [.. texts, .. Take(height - texts.Count)];
    }

    private FrontBlock Block(Section section)
    {
        var stories = Take(PerBlock, story => story.Section == section.UrlName);
        return new FrontBlock(section, [.. stories.OrderByDescending(HasPicture).Take(2), .. stories.OrderByDescending(HasPicture).Skip(2)]);
    }

    private List<Listed> Take(int count, Func<Listed, bool>? wanted = null)
    {
        var taken = waiting.Where(wanted ?? (story => !story.IsOpinion)).Take(count).ToList();
        foreach (var story in taken) waiting.Remove(story);
        return taken;
    }

    private static bool HasPicture(Listed story) => story.Card.Picture is not null && !story.IsOpinion;
}
