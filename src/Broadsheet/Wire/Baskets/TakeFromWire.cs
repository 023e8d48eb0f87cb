using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>Makes a draft of the newest take of a line. Nothing is published. The same line again leads to the same item.</summary>
public sealed class TakeFromWire(Database database, TakeIn takeIn, PicturesOfNews pictures, TimeProvider clock)
{
    /// <param name="edition">Null for the source's own.</param>
    /// <param name="section">Null for the source's own, then the document's.</param>
    /// <returns>The item's id.</returns>
    /// <exception cref="Refused">It is not on the wire any more, or cannot become an item.</exception>
    public async Task<Guid> Do(Guid wireItem, string? edition = null, string? section = null, Guid? by = null, CancellationToken cancellation = default)
    {
        var (item, source, document) = await Find(wireItem, cancellation);
        var into = edition ?? source.EditionCode;
        var order = new TakeInOrder { Edition = into, Section = section ?? (into == source.EditionCode ? source.Section : null), By = by };
        var whole = await pictures.Keep(Named(document, source), by, cancellation);
        var taken = (await takeIn.Do([whole], order, cancellation: cancellation))[0];
        if (taken.Item is not { } made) throw new Refused(RefusalReason.Invalid, taken.Reason ?? "It cannot be taken in.");
        await MustNotLieInTrash(made, cancellation);
        // What an editor has changed since is not overwritten by a later take: then the item still stands on the earlier one.
        await Remember(item, made, isNow: taken is not { As: TakenAs.Same, Reason: not null }, by, cancellation);
        return made;
    }

    private async Task<(WireItem, Source, NewsDocument)> Find(Guid wireItem, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var item = await newsroom.WireItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == wireItem, cancellation) ?? throw Spike.Unknown(wireItem);
        var source = await newsroom.Sources.AsNoTracking().SingleAsync(source => source.Id == item.SourceId, cancellation);
        var take = await newsroom.WireTakes.AsNoTracking().SingleAsync(take => take.WireItemId == wireItem && take.Number == item.Take, cancellation);
        return (item, source, take.Document);
    }

    /// <summary>Who supplied it is part of the item.</summary>
    private static NewsDocument Named(NewsDocument document, Source source) =>
        document.InfoSources.Count > 0 ? document : document with { InfoSources = [new Concept(source.Name, source.Address)] };

    private async Task MustNotLieInTrash(Guid item, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await newsroom.Items.AnyAsync(one => one.Id == item && one.Trashed != null, cancellation))
            throw new Refused(RefusalReason.WrongState, "It was taken in before, and the item lies in the trash. Bring it back from there.");
    }

    private Task Remember(WireItem item, Guid made, bool isNow, Guid? by, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var now = clock.GetUtcNow();
        await newsroom.WireItems.Where(one => one.Id == item.Id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, WireState.Taken).SetProperty(one => one.Decided, now).SetProperty(one => one.DecidedBy, by), cancellation);
        var before = await newsroom.WireTakings.FindAsync([item.Id, made], cancellation);
        if (before is null) newsroom.WireTakings.Add(new WireTaking { WireItemId = item.Id, ItemId = made, Take = item.Take, At = now, By = by });
        else if (isNow) (before.Take, before.At, before.By) = (item.Take, now, by);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);
}
