using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Press;

/// <summary>Takes stale pages out of the store before the publisher gets an answer, then prints what readers will want.</summary>
internal sealed class PressFollower(PageStore store, PrintRun prints, Database database) : IFollower
{
    private long? cursor;

    public string Name => "press";
    public bool IsPrompt => true;

    /// <summary>The store begins empty with each process, so whatever happened before it cannot be stale.</summary>
    public async Task<long> Cursor(CancellationToken cancellation)
    {
        if (cursor is { } place) return place;
        await using var newsroom = database.Open();
        cursor = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        return cursor.Value;
    }

    public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        store.Purge(entries.SelectMany(entry => entry.Touches.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        cursor = entries[^1].Sequence;
        foreach (var address in entries.TakeLast(20).SelectMany(prints.ReadersWillWant).Distinct())
            _ = prints.Print(address);
        return Task.CompletedTask;
    }
}
