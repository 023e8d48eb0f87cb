using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Reading;

/// <summary>The editions and names of sections that documents are written with.</summary>
internal sealed record Around(Dictionary<string, Edition> Editions, List<Section> Sections)
{
    public static async Task<Around> Of(Newsroom newsroom, CancellationToken cancellation) => new(
        await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).ToDictionaryAsync(edition => edition.Code, cancellation),
        await newsroom.Sections.AsNoTracking().OrderBy(section => section.Order).ToListAsync(cancellation));

    public string? SectionName(string edition, string urlName) => Sections.Find(section => section.EditionCode == edition && section.UrlName == urlName)?.Name;
}
