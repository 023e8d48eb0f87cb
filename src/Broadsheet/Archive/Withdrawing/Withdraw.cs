namespace Broadsheet.Archive;

/// <summary>Takes a public item down, saying so: its address answers 410 with the reason; the words stay in the record alone.</summary>
public sealed class Withdraw(PublicRecord record)
{
    /// <param name="reason">Public words.</param>
    /// <exception cref="Refused">The item is not public, or there is no reason.</exception>
    public Task<Published> Do(Guid item, string reason, Guid? by = null, CancellationToken cancellation = default) =>
        record.Change(item, async open =>
        {
            var words = PublicWords.Needed(reason, "reason", "A withdrawal says to readers why.");
            open.MustBePublic();
            return await Shut(open, words, by);
        }, cancellation);

    /// <param name="reason">Null when the item's time was over.</param>
    internal static async Task<Published> Shut(OpenItem open, string? reason, Guid? by)
    {
        var last = await open.Newsroom.Stories.FindAsync(open.Item.Id)
            ?? throw new InvalidOperationException($"Item {open.Item.Id} is public and has no readers' row: run check --repair.");
        return await open.Append(last.Content.Shell(), VersionKind.Withdrawal, reason, by);
    }
}
