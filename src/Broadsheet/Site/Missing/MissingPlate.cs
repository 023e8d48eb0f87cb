using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Missing;

/// <summary>Prints the page that says an address has none, in the edition that it names, else in the default one. Comes last.</summary>
internal sealed class MissingPlate(Database database, Composing composing) : IPlate
{
    public bool IsLastResort => true;

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path.Split('/') is not ["", var named, ..]) return null;
        await using var galley = await composing.Open(named, address, cancellation) ?? await composing.Open(await Default(cancellation), address, cancellation);
        if (galley is null) return null;
        var latest = await galley.Stories.Newest(4, cancellation);
        // Without keys it is never kept: there are too many addresses without a page.
        return await galley.Set<MissingPage>(new MissingView(galley.In, Heads.Unlisted(galley.In.Words["NotFound"]), latest)) with { Status = StatusCodes.Status404NotFound, Keys = [] };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private async Task<string> Default(CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Editions.OrderByDescending(edition => edition.IsDefault).ThenBy(edition => edition.Order).Select(edition => edition.Code).FirstOrDefaultAsync(cancellation) ?? "";
    }
}
