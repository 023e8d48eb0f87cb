using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Appends entries inside an act's transaction, and reads them in order.</summary>
internal static class Journal
{
    /// <summary>Notified at each commit of an act.</summary>
    public const string Channel = "journal";

    private const long AdvisoryLock = 0x42524F4144; // "BROAD"

    /// <summary>
    /// First thing in each act. On PostgreSQL a lock is held from here to the commit, so acts come one after the other and numbers
    /// become visible in their order: a follower never steps over an entry that commits late. SQLite has one writer anyway.
    /// </summary>
    public static async Task TakeTurn(Newsroom newsroom)
    {
        if (newsroom.Database.IsNpgsql())
            await newsroom.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock}), pg_notify({Channel}, '')");
    }

    /// <summary>Gives the entry the next number and adds it; the act saves.</summary>
    public static async Task<long> Append(Newsroom newsroom, JournalEntry entry)
    {
        var last = newsroom.Journal.Local.Select(other => (long?)other.Sequence).Max()
            ?? await newsroom.Journal.MaxAsync(other => (long?)other.Sequence) ?? 0;
        entry.Sequence = last + 1;
        newsroom.Journal.Add(entry);
        return entry.Sequence;
    }

    /// <summary>Gives many entries, which nobody tracks, their numbers.</summary>
    public static async Task Number(Newsroom newsroom, IEnumerable<JournalEntry> entries)
    {
        var last = await newsroom.Journal.MaxAsync(other => (long?)other.Sequence) ?? 0;
        foreach (var entry in entries) entry.Sequence = ++last;
    }

    public static Task<List<JournalEntry>> After(Newsroom newsroom, long cursor, int most, CancellationToken cancellation) =>
        newsroom.Journal.AsNoTracking().Where(entry => entry.Sequence > cursor).OrderBy(entry => entry.Sequence).Take(most).ToListAsync(cancellation);
}
