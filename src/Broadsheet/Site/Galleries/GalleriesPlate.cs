using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Galleries;

/// <summary>Prints <c>/{edition}/pictures/</c> and its older pages: stories with a gallery.</summary>
internal sealed class GalleriesPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["pictures", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (await galley.Paged(galley.StoriesWith(MarkKind.Plays, "pictures")) is not { } list) return null;
        var head = Heads.OfList(galley.In, galley.In.Words["Galleries"], galley.Address.ToString());
        return await galley.SetForToday<GalleriesPage>(new GalleriesView(galley.In, head, list.Stories, list.Page), Keys.Edition(galley.Edition));
    }
}

/// <summary>All that a page of galleries is a function of.</summary>
public sealed record GalleriesView(Imprint In, PageHead Head, IReadOnlyList<Listed> Stories, PageOf Page);
