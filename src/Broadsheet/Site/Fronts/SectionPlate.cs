using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Fronts;

/// <summary>Prints <c>/{edition}/{section}/</c> and its older pages.</summary>
internal sealed class SectionPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [not "", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (galley.In.Section(path[0]) is not { } section || await galley.Paged(galley.Stories.Where(story => story.Section == section.UrlName)) is not { } list) return null;
        var address = galley.In.SectionAddress(section.UrlName);
        var head = Heads.OfList(galley.In, section.Name, galley.Address.ToString(), description: null, $"{address}feed");
        return await galley.SetForToday<SectionPage>(new SectionView(galley.In, head, section, list.Stories, list.Page), Keys.Section(galley.Edition, section.UrlName));
    }
}
