using Broadsheet.Archive;

namespace Broadsheet.Record.Logging;

/// <summary>Follows the Journal into the log. Nobody who publishes waits for it.</summary>
internal sealed class LogFollower(Sequencing sequencing, Cursors cursors) : IFollower
{
    private const int FullBatch = 500;

    /// <summary>What is published within it becomes one batch; and the act that woke the log has its answer first.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    public string Name => Sequencing.Name;
    public bool IsPrompt => false;

    /// <summary>A log that must halt says nothing of what readers get here.</summary>
    public bool WaitsForOthers => true;

    public async Task<long> Cursor(CancellationToken cancellation)
    {
        await sequencing.Do(cancellation);
        return await cursors.Of(Name, cancellation);
    }

    public async Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        if (sequencing.Reached >= entries[^1].Sequence) return;
        if (entries.Count < FullBatch) await Task.Delay(Gathering, cancellation);
        await sequencing.Do(cancellation);
        if (await cursors.Of(Name, cancellation) < entries[^1].Sequence)
            throw new LogHalted("The private key of the log is not in this paper's secrets, and no other process signs. Restore secrets/ from a backup.");
    }
}
