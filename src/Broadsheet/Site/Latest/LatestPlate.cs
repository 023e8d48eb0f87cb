using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Latest;

/// <summary>Prints <c>/{edition}/latest/</c> and its older pages.</summary>
internal sealed class LatestPlate(Composing composing) : EditionPlate(composing)
{
    public override IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [new($"/{entry.EditionCode}/latest/")];

    protected override bool Owns(string[] path) => path is ["latest", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (await galley.Paged(galley.Stories) is not { } list) return null;
        var head = Heads.OfList(galley.In, galley.In.Words["Latest"], galley.Address.ToString(), description: null, $"{galley.In.Root}feed");
        return await galley.SetForToday<LatestPage>(new LatestView(galley.In, head, list.Stories, list.Page), Keys.Edition(galley.Edition));
    }
}
