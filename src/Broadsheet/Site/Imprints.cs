using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Site.OnAir;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Gathers what every page of an edition carries.</summary>
internal sealed class Imprints(IConfiguration configuration, TimeProvider clock, SharingPlan sharing, BroadcastPlan broadcasts, Platform.Built built)
{
    /// <summary>Scheme and host that readers know the paper by: the setting <c>PublicAddress</c>, else the first address listened on.</summary>
    public string Origin => (configuration["PublicAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "").TrimEnd('/');

    /// <summary>A path as machines want it: whole and percent-encoded.</summary>
    public string Whole(string path) => Uri.TryCreate(Origin + path, UriKind.Absolute, out var address) ? address.AbsoluteUri : path;

    /// <summary>Null when there is no such edition.</summary>
    public async Task<Imprint?> Of(Newsroom newsroom, string edition, CancellationToken cancellation)
    {
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(other => other.Order).ToListAsync(cancellation);
        if (editions.FirstOrDefault(each => each.Code == edition) is not { } own) return null;
        var sections = await newsroom.Sections.AsNoTracking().Where(section => section.EditionCode == edition).OrderBy(section => section.Order).ToListAsync(cancellation);
        return new Imprint(own, sections, editions, clock.GetUtcNow()) { Origin = Origin, ShareIn = sharing.Networks(edition), Channels = sharing.Channels(edition), OnAir = broadcasts.Of(edition), LiteStyle = built.LiteStyle };
    }
}
