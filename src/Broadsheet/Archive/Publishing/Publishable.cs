using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The least that a page for readers needs. What an editor should look at besides is the Desk's to ask.</summary>
internal static class Publishable
{
    private const int MostLetters = 1_000;

    public static async Task Check(Newsroom newsroom, NewsItem item, StoryContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Headline)) throw new Refused(RefusalReason.Invalid, "A story needs a headline.", "headline");
        if (content.Headline.Length > MostLetters) throw new Refused(RefusalReason.Invalid, $"A headline of {content.Headline.Length:N0} letters is none; {MostLetters:N0} are the most.", "headline");
        if (string.IsNullOrEmpty(content.Section)) throw new Refused(RefusalReason.Invalid, "A story needs a section.", "section");
        var isThere = newsroom.Sections.Local.Any(section => section.EditionCode == item.EditionCode && section.UrlName == content.Section)
            || await newsroom.Sections.Where(section => section.EditionCode == item.EditionCode && section.UrlName == content.Section).FirstOrDefaultAsync() is not null;
        if (content.Episode is { } episode) await CheckEpisode(newsroom, item.EditionCode, episode, content.Sound);
        if (!isThere) throw new Refused(RefusalReason.Invalid, $"The edition '{item.EditionCode}' has no section '{content.Section}'.", "section");
    }

    private static async Task CheckEpisode(Newsroom newsroom, string edition, EpisodeMark episode, Formats.Bodies.Audio? sound)
    {
        if (sound?.Blob is null) throw new Refused(RefusalReason.Invalid, "An episode needs its sound.", "sound");
        var isThere = newsroom.Shows.Local.Any(show => show.EditionCode == edition && show.UrlName == episode.Show)
            || await newsroom.Shows.AnyAsync(show => show.EditionCode == edition && show.UrlName == episode.Show);
        if (!isThere) throw new Refused(RefusalReason.Invalid, $"The edition '{edition}' has no show '{episode.Show}'.", "show");
    }
}
