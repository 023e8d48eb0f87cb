using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Tells breaking news on every page of an edition until its time is over, and takes it off.</summary>
public sealed class Break(LiveRecord record)
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
            await Remove(newsroom, edition);
            newsroom.Breaking.Add(new BreakingNews { EditionCode = edition, Words = told, Address = path, Since = now, Until = now + time, By = by });
            return [Keys.Now(edition)];
        }, cancellation);
    }

    public Task TakeOff(string edition, CancellationToken cancellation = default) => record.Change(edition, async (newsroom, _, _) =>
    {
        await Remove(newsroom, edition);
        return [Keys.Now(edition)];
    }, cancellation);

    private static async Task Remove(Newsroom newsroom, string edition)
    {
        if (await newsroom.Breaking.FindAsync(edition) is not { } told) return;
        newsroom.Breaking.Remove(told);
        await newsroom.SaveChangesAsync();
    }
}
