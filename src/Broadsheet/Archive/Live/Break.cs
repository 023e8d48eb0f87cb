using Broadsheet.Archive.Live;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Tells breaking news on every page of an edition until its time is over, and takes it off.</summary>
public sealed class Break(LiveRecord record, Ids ids)
{
    private const int MostLetters = 200, MostHours = 24;

    /// <param name="address">Path on this paper, or null.</param>
    /// <exception cref="Refused">There are no words or too many, the address leads elsewhere, or the time is none.</exception>
    public Task Tell(string edition, string? words, string? address, TimeSpan time, Guid? by = null, CancellationToken cancellation = default)
    {
        var told = PublicWords.Needed(words, "words", "Breaking news needs words.");
        if (told.Length > MostLetters) throw new Refused(RefusalReason.Invalid, $"Breaking news has at most {MostLetters} letters; these are {told.Length}.", "words");
        var path = address?.Trim() is { Length: > 0 } given ? given : null;
        if (path is not null && (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl)))
            throw new Refused(RefusalReason.Invalid, "The address is a path on this paper, such as /en/live/storm.", "address");
        if (time < TimeSpan.FromMinutes(1) || time > TimeSpan.FromHours(MostHours)) throw new Refused(RefusalReason.Invalid, $"Breaking news is told for a minute at least and {MostHours} hours at most.", "minutes");
        return record.Change(edition, async (newsroom, now, _) =>
        {
            await End(newsroom, edition, now);
            var news = new BreakingNews { Id = ids.Next(), EditionCode = edition, Words = told, Address = path, Since = now, Until = now + time, By = by };
            news.Hash = LiveHash.Of(news);
            newsroom.Breaking.Add(news);
            return new LiveChange([Keys.Now(edition)], news.Id, 1);
        }, cancellation);
    }

    public Task TakeOff(string edition, CancellationToken cancellation = default) => record.Change(edition, async (newsroom, now, _) =>
    {
        await End(newsroom, edition, now);
        return new LiveChange([Keys.Now(edition)]);
    }, cancellation);

    /// <summary>What was told stays on record; its time is over.</summary>
    private static async Task End(Newsroom newsroom, string edition, DateTimeOffset now)
    {
        foreach (var told in await newsroom.Breaking.Where(news => news.EditionCode == edition && news.Until > now).ToListAsync()) told.Until = now;
    }
}
