using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Corrections;

/// <summary>Prints <c>/{edition}/corrections/</c>: all corrections, clarifications and withdrawals.</summary>
internal sealed class CorrectionsPlate(Composing composing) : EditionPlate(composing)
{
    public override IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) =>
        entry.Kind is JournalKind.Published ? [] : [new($"/{entry.EditionCode}/corrections/")];

    protected override bool Owns(string[] path) => path is ["corrections", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var changes = Changes.In(galley.Newsroom, galley.Edition);
        var count = await changes.CountAsync(galley.Cancellation);
        if (PagesOf(galley.Address, count) is not { } page) return null;
        var shown = await changes.OrderByDescending(change => change.At).Skip((page.Number - 1) * Listing.PerPage).Take(Listing.PerPage).ToListAsync(galley.Cancellation);
        var head = Heads.OfList(galley.In, galley.In.Words["Corrections"], galley.Address.ToString(), description: null, $"{galley.In.Root}corrections/feed");
        var view = new CorrectionsView(galley.In, head, [.. shown.Select(change => change.AsChange())], page);
        return await galley.Set<CorrectionsPage>(view, Keys.Corrections(galley.Edition));
    }

    private static PageOf? PagesOf(PageAddress address, int count)
    {
        var last = Math.Max(1, (count + Listing.PerPage - 1) / Listing.PerPage);
        var number = address.PageNumber ?? 1;
        if (number < 1 || number > last) return null;
        var newer = number switch { 1 => null, 2 => address.Path, _ => $"{address.Path}?page={number - 1}" };
        return new PageOf(number, last, newer, number < last ? $"{address.Path}?page={number + 1}" : null);
    }
}
