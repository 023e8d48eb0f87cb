using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Live;

/// <summary>Tells those who have a live page open what the Journal says of it, whichever process published it.</summary>
internal sealed class LiveFollower(Audience audience, LiveWire wire, Database database) : IFollower
{
    private const string Key = "live:";

    private long reached = -1;

    public string Name => "live";
    public bool IsPrompt => true;

    /// <summary>Who listens came after this process began: it begins where the Journal ends.</summary>
    public async Task<long> Cursor(CancellationToken cancellation)
    {
        if (reached < 0)
        {
            await using var newsroom = database.Open();
            reached = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        }
        return reached;
    }

    public async Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        var touched = entries.SelectMany(entry => entry.Touches.Split(' ')).Where(key => key.StartsWith(Key, StringComparison.Ordinal)).Distinct();
        foreach (var id in touched.Select(key => Guid.ParseExact(key.AsSpan(Key.Length), "N")))
        {
            await using var newsroom = database.Open();
            if (await newsroom.LivePages.AsNoTracking().SingleOrDefaultAsync(page => page.Id == id, cancellation) is not { } page) continue;
            foreach (var (sequence, bytes) in await wire.After(newsroom, page, entries[0].Sequence - 1, cancellation)) audience.Tell(id, sequence, bytes);
        }
        reached = entries[^1].Sequence;
    }
}
