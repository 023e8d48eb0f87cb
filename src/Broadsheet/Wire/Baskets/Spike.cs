using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>Puts a line of the wire aside, and takes it back. It is not deleted while its source carries it.</summary>
public sealed class Spike(Database database, TimeProvider clock)
{
    /// <exception cref="Refused">It was taken in.</exception>
    public Task Do(Guid wireItem, Guid? by = null, CancellationToken cancellation = default) => Set(wireItem, WireState.Spiked, by, cancellation);

    /// <inheritdoc cref="Do"/>
    public Task Undo(Guid wireItem, Guid? by = null, CancellationToken cancellation = default) => Set(wireItem, WireState.New, by, cancellation);

    internal static Refused Unknown(Guid wireItem) => new(RefusalReason.NotFound, $"There is no wire item {wireItem}: its source was struck out, or it was too old to keep.");

    private Task Set(Guid wireItem, WireState state, Guid? by, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var item = await newsroom.WireItems.FindAsync([wireItem], cancellation) ?? throw Unknown(wireItem);
        if (item.State == WireState.Taken) throw new Refused(RefusalReason.WrongState, "It was taken in: trash the item that was made of it instead.");
        (item.State, item.Decided, item.DecidedBy) = (state, clock.GetUtcNow(), by);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);
}
