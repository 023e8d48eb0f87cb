namespace Broadsheet.Archive;

/// <summary>Reads the Journal in order, at its own pace, and keeps something up to date by it: pages, the index, dispatches.</summary>
public interface IFollower
{
    string Name { get; }

    /// <summary>True when publishing waits for it before it answers, so that no reader of this process gets the older state.</summary>
    bool IsPrompt { get; }

    /// <summary>True when machines of others may hold it up: its delay says nothing of what readers get here.</summary>
    bool WaitsForOthers => false;

    /// <summary>Sequence of the last entry that it has durably dealt with; 0 when it begins anew.</summary>
    Task<long> Cursor(CancellationToken cancellation);

    /// <summary>Deals with entries that come right after the cursor. May be given the same entries again after a crash.</summary>
    Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation);
}
