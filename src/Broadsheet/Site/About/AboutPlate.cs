using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;
using Broadsheet.Archive;

namespace Broadsheet.Site.About;

/// <summary>Prints <c>/{edition}/about/</c> and the pages below it.</summary>
internal sealed class AboutPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["about", _];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var urlName = path[1] is "" ? "about" : path[1];
        var page = await galley.Newsroom.StandingPages.AsNoTracking().FirstOrDefaultAsync(page => page.EditionCode == galley.Edition && page.UrlName == urlName, galley.Cancellation);
        if (page is null) return null;
        var head = Heads.OfList(galley.In, page.Title, galley.Address.ToString(), page.Standfirst);
        return await galley.Set<AboutPage>(new AboutView(galley.In, head, page.Title, page.Body) { Standfirst = page.Standfirst });
    }
}
