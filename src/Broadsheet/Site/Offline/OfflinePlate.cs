using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Offline;

/// <summary>Prints <c>/{edition}/offline</c>: what a reader without a line gets for pages that are not kept.</summary>
internal sealed class OfflinePlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["offline"];

    protected override async Task<Page?> Compose(Galley galley, string[] path) =>
        await galley.Set<OfflinePage>(new OfflineView(galley.In, Heads.Unlisted(galley.In.Controls["OfflineTitle"])), Keys.Edition(galley.Edition));
}

public sealed record OfflineView(Imprint In, PageHead Head);
