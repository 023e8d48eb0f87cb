using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>A line of the wire that an item was made of.</summary>
/// <param name="Taken">Number of the take that the item stands on.</param>
/// <param name="Newest">Number of the line's newest take.</param>
/// <param name="IsKilled">Its sender has called it back.</param>
public sealed record WireOrigin(Guid Line, string Source, int Taken, int Newest, bool IsKilled)
{
    public bool HasMovedOn => Newest > Taken;

    /// <summary>Empty for items that came by another way, or whose source was struck out.</summary>
    public static async Task<IReadOnlyList<WireOrigin>> Of(Database database, Guid item, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return await (from taking in newsroom.WireTakings
                      where taking.ItemId == item
                      join line in newsroom.WireItems on taking.WireItemId equals line.Id
                      join source in newsroom.Sources on line.SourceId equals source.Id
                      select new WireOrigin(line.Id, source.Name, taking.Take, line.Take, line.IsKilled)).ToListAsync(cancellation);
    }
}
