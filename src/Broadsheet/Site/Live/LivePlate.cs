using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Live;

/// <summary>Prints a live page as it is now: <c>/{edition}/live/{urlName}</c>. Each post makes it stale, and who has it open is told by <see cref="LiveEvents"/>.</summary>
internal sealed class LivePlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["live", not ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var page = await galley.Newsroom.LivePages.AsNoTracking().FirstOrDefaultAsync(page => page.EditionCode == galley.Edition && page.UrlName == path[1], galley.Cancellation);
        if (page is null) return null;
        var posts = await galley.Newsroom.LivePosts.AsNoTracking().Where(post => post.PageId == page.Id).OrderByDescending(post => post.Number).ToListAsync(galley.Cancellation);
        var head = Heads.OfList(galley.In, page.Headline, page.Address, page.Standfirst) with { JsonLd = LinkedLive.Write(galley.In, page, posts) };
        return await galley.Set<LivePageSheet>(new LiveView(galley.In, head, page, posts), Keys.Live(page.Id)) with { Modified = posts.Select(post => post.Now.At).DefaultIfEmpty(page.Opened).Max() };
    }
}
