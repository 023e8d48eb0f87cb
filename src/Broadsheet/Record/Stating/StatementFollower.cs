using Broadsheet.Archive;

namespace Broadsheet.Record.Stating;

/// <summary>Keeps the ledger equal to what is published. Once for all processes: its place is in the database.</summary>
internal sealed class StatementFollower(Cursors cursors, Rereading rereading) : IFollower
{
    public string Name => "statements";

    public bool IsPrompt => false;

    public Task<long> Cursor(CancellationToken cancellation) => cursors.Of(Name, cancellation);

    public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation) =>
        cursors.Once(Name, entries, async (newsroom, fresh) =>
        {
            foreach (var item in fresh.Select(entry => entry.ItemId).OfType<Guid>().Distinct()) await rereading.Do(newsroom, item, cancellation);
        }, cancellation);
}
