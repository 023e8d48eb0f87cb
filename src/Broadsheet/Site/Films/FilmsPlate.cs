using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Films;

/// <summary>Prints <c>/{edition}/video/</c> and its older pages: stories that a film leads.</summary>
internal sealed class FilmsPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["video", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (await galley.Paged(galley.StoriesWith(MarkKind.Plays, "video")) is not { } list) return null;
        var head = Heads.OfList(galley.In, galley.In.Words["Video"], galley.Address.ToString());
        return await galley.Set<FilmsPage>(new FilmsView(galley.In, head, list.Stories, list.Page), [Keys.Edition(galley.Edition), .. list.Stories.Select(story => Keys.Item(story.ItemId))]);
    }
}

/// <summary>All that a page of films is a function of.</summary>
public sealed record FilmsView(Imprint In, PageHead Head, IReadOnlyList<Listed> Stories, PageOf Page);
