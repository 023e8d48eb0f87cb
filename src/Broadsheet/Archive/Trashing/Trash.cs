using Broadsheet.Accounts;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Puts items that nobody reads out of sight, and back. Being in the trash is a state; nothing is lost.</summary>
public sealed class Trash(Database database, TimeProvider clock)
{
    /// <summary>What was scheduled for the item is cancelled.</summary>
    /// <exception cref="Refused">The item is public.</exception>
    public Task Put(Guid item, Guid? by = null, CancellationToken cancellation = default) =>
        Change(item, async open =>
        {
            if (open.Item.State == ItemState.Published) throw new Refused(RefusalReason.WrongState, "The item is public: withdraw it first.");
            await open.Unschedule();
            open.Item.Trashed ??= open.Now;
            open.Note(ActKind.PutInTrash, by);
        }, cancellation);

    /// <exception cref="Refused">There is no such item.</exception>
    public Task TakeBack(Guid item, Guid? by = null, CancellationToken cancellation = default) =>
        Change(item, open =>
        {
            open.Item.Trashed = null;
            open.Note(ActKind.TakeFromTrash, by);
            return Task.CompletedTask;
        }, cancellation);

    private Task Change(Guid item, Func<OpenItem, Task> act, CancellationToken cancellation) =>
        database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            await act(await OpenItem.Find(newsroom, item, clock.GetUtcNow()));
            await newsroom.SaveChangesAsync(cancellation);
        }, cancellation);
}
