using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Takes stale pages out of the store before the publisher gets an answer, then prints what readers will want.</summary>
internal sealed class PressFollower(PageStore store, PrintRun prints) : IFollower
{
    private long cursor;

    public string Name => "press";
    public bool IsPrompt => true;

    /// <summary>The store begins empty with each process, so whatever happened before it cannot be stale.</summary>
    public Task<long> Cursor(CancellationToken cancellation) => Task.FromResult(cursor);

    public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        store.Purge(entries.SelectMany(entry => entry.Touches.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        cursor = entries[^1].Sequence;
        foreach (var address in entries.TakeLast(20).SelectMany(prints.ReadersWillWant).Distinct())
            _ = prints.Print(address);
        return Task.CompletedTask;
    }
}
