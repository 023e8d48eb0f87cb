using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Erasing;

/// <summary>When an item's words are erased, what the wire kept of the lines that it was made of goes too.</summary>
internal sealed class ForgetErased : IForget
{
    public IEnumerable<Type> Kept => [typeof(WireItem), typeof(WireTake), typeof(WireTaking)];

    public async Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation)
    {
        var lines = await newsroom.WireTakings.Where(taking => taking.ItemId == item).Select(taking => taking.WireItemId).ToListAsync(cancellation);
        await newsroom.WireTakings.Where(taking => lines.Contains(taking.WireItemId)).ExecuteDeleteAsync(cancellation);
        await newsroom.WireTakes.Where(take => lines.Contains(take.WireItemId)).ExecuteDeleteAsync(cancellation);
        await newsroom.WireItems.Where(line => lines.Contains(line.Id)).ExecuteDeleteAsync(cancellation);
    }
}
