using Broadsheet.Accounts;
using Broadsheet.Desk.Erasing;
using Broadsheet.Desk.History;
using Broadsheet.Desk.Importing;
using Broadsheet.Desk.Library;
using Broadsheet.Desk.Lists;
using Broadsheet.Desk.People;
using Broadsheet.Desk.Live;
using Broadsheet.Desk.Previewing;
using Broadsheet.Desk.Publishing;
using Broadsheet.Desk.Quotes;
using Broadsheet.Desk.Trail;
using Broadsheet.Desk.Reports;
using Broadsheet.Desk.Speakers;
using Broadsheet.Desk.Shows;
using Broadsheet.Desk.Sound;
using Broadsheet.Desk.Trashing;
using Broadsheet.Desk.Wire;
using Broadsheet.Desk.Withdrawing;
using Broadsheet.Desk.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk;

internal static class DeskRoom
{
    private const int MostFormBytes = 64 * 1024;

    public static void AddDesk(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Hold.From(builder.Configuration));
        builder.Services.AddSingleton<Seating>();
        builder.Services.AddSingleton<Doorkeeper>();
        builder.Services.AddSingleton<Refusals>();
        builder.Services.AddSingleton<ListItems>();
        builder.Services.AddSingleton<WireList>();
        builder.Services.AddSingleton<OpenSources>();
        builder.Services.AddSingleton<OpenPeople>();
        builder.Services.AddSingleton<TrailLines>();
        builder.Services.AddSingleton<OpenLive>();
        builder.Services.AddSingleton<OpenShows>();
    }

    /// <summary>Comes after sign-in: it asks who it is.</summary>
    public static void UseDesk(this WebApplication house) => house.UseWhen(context => context.Request.Path.StartsWithSegments("/desk"), desk => desk.Use(house.Services.GetRequiredService<Refusals>().Answer));

    /// <summary>Whoever is signed in may ask, as far as the page's rule allows; what is sent is taken from our own pages alone.</summary>
    public static void MapDesk(this WebApplication house)
    {
        var asking = house.MapGroup("/desk").WithMetadata(new OfTheDesk());
        var acting = house.MapGroup("/desk").WithMetadata(new OfTheDesk(), new RequestSizeLimitAttribute(MostFormBytes)).AddEndpointFilter<Genuine>().DisableAntiforgery();
        asking.MapGet("/", () => Results.LocalRedirect("/desk/items")).ForEverybody();
        acting.MapLanguage();
        asking.MapLists();
        asking.MapWriting(acting);
        asking.MapSubjects();
        acting.MapPictures();
        asking.MapLibraryDesk(acting);
        asking.MapPublishing(acting);
        asking.MapWithdrawing(acting);
        asking.MapHistory(acting);
        asking.MapTrashing(acting);
        asking.MapErasing(acting);
        asking.MapPreviewing();
        asking.MapWire(acting);
        asking.MapSources(acting);
        asking.MapImports(acting);
        asking.MapPeople(acting);
        asking.MapTrail();
        asking.MapLive(acting);
        asking.MapReports(acting);
        asking.MapSpeakers(acting);
        asking.MapShows(acting);
        asking.MapSound(acting);
        asking.MapRecordingsInText(acting);
        asking.MapQuotes(acting);
    }
}
