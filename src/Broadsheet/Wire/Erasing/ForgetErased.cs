using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Erasing;

/// <summary>When an item's words are erased, what the wire kept of the lines that it was made of goes too.</summary>
internal sealed class ForgetErased(Database database, Cursors cursors) : IFollower
{
    public string Name => "wire-erasures";
    public bool IsPrompt => false;

    /// <summary>Kept only when there was something to do: before the first erasure that was not dealt with, else where the Journal ends.</summary>
    public async Task<long> Cursor(CancellationToken cancellation)
    {
        var done = await cursors.Of(Name, cancellation);
        await using var newsroom = database.Open();
        return await newsroom.Journal.Where(entry => entry.Sequence > done && entry.Kind == JournalKind.Erased).MinAsync(entry => (long?)entry.Sequence, cancellation) - 1
            ?? await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
    }

    public async Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        List<JournalEntry> erasures = [.. entries.Where(entry => entry.Kind == JournalKind.Erased)];
        if (erasures.Count > 0) await cursors.Once(Name, erasures, (newsroom, fresh) => Forget(newsroom, [.. fresh.Select(entry => entry.ItemId).OfType<Guid>()], cancellation), cancellation);
    }

    private static async Task Forget(Newsroom newsroom, List<Guid> items, CancellationToken cancellation)
    {
        var lines = await newsroom.WireTakings.Where(taking => items.Contains(taking.ItemId)).Select(taking => taking.WireItemId).ToListAsync(cancellation);
        await newsroom.WireTakings.Where(taking => lines.Contains(taking.WireItemId)).ExecuteDeleteAsync(cancellation);
        await newsroom.WireTakes.Where(take => lines.Contains(take.WireItemId)).ExecuteDeleteAsync(cancellation);
        await newsroom.WireItems.Where(line => lines.Contains(line.Id)).ExecuteDeleteAsync(cancellation);
    }
}
