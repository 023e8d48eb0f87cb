using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Tags;

/// <summary>Prints <c>/{edition}/tags/{tag}/</c> and its older pages.</summary>
internal sealed class TagPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["tags", not "", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var name = await galley.Newsroom.Marks.Where(mark => mark.EditionCode == galley.Edition && mark.Kind == MarkKind.Tag && mark.Key == path[1])
            .OrderByDescending(mark => mark.FirstPublished).Select(mark => mark.Name).FirstOrDefaultAsync(galley.Cancellation);
        if (name is null || await galley.Paged(galley.StoriesWith(MarkKind.Tag, path[1])) is not { } list) return null;
        var tag = new Tag(path[1], name);
        var head = Heads.OfList(galley.In, name, galley.Address.ToString(), description: null, $"{galley.In.TagAddress(tag.UrlName)}feed");
        return await galley.SetForToday<TagPage>(new TagView(galley.In, head, tag, list.Count, list.Stories, list.Page), Keys.Tag(galley.Edition, tag.UrlName));
    }
}
