using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Gathers what every page of an edition carries.</summary>
internal sealed class Imprints(IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Scheme and host that readers know the paper by: the setting <c>PublicAddress</c>, else the first address listened on.</summary>
    private string Origin => (configuration["PublicAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "").TrimEnd('/');

    public async Task<Imprint> Of(Newsroom newsroom, Edition edition)
    {
        var sections = await newsroom.Sections.AsNoTracking().Where(section => section.EditionCode == edition.Code).OrderBy(section => section.Order).ToListAsync();
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(other => other.Order).ToListAsync();
        return new Imprint(edition, sections, editions, clock.GetUtcNow()) { Origin = Origin };
    }
}
