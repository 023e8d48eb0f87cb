using System.Text.Encodings.Web;
using System.Text.Unicode;
using Broadsheet.Press;
using Broadsheet.Site.Api;
using Broadsheet.Site.Searching;
using Broadsheet.Site.Stories;

namespace Broadsheet.Site;

internal static class SiteRoom
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        // Without it the renderer writes every letter that is not Latin as a number, and pages double in size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<Built>();
        builder.Services.AddSingleton<Typesetting>();
        builder.Services.AddSingleton<Imprints>();
        builder.Services.AddSingleton<IPlate, StoryPlate>();
        builder.Services.AddSearching();
        builder.Services.AddApi();
    }

    public static void MapSite(this WebApplication house)
    {
        house.MapStaticAssets();
        house.MapApi();
        house.MapSearching();
    }
}
