using System.CommandLine;
using Broadsheet.Press;
using Broadsheet.Site.About;
using Broadsheet.Site.Api;
using Broadsheet.Site.Authors;
using Broadsheet.Site.Corrections;
using Broadsheet.Site.Demo;
using Broadsheet.Site.Doors;
using Broadsheet.Site.Feeds;
using Broadsheet.Site.Films;
using Broadsheet.Site.Fronts;
using Broadsheet.Site.Furniture;
using Broadsheet.Site.Galleries;
using Broadsheet.Site.Latest;
using Broadsheet.Site.Live;
using Broadsheet.Site.Log;
using Broadsheet.Site.Missing;
using Broadsheet.Site.MostRead;
using Broadsheet.Site.Offline;
using Broadsheet.Site.OnAir;
using Broadsheet.Site.Podcasts;
using Broadsheet.Site.Redirects;
using Broadsheet.Site.Refusals;
using Broadsheet.Site.Reporting;
using Broadsheet.Site.Searching;
using Broadsheet.Site.Sharing;
using Broadsheet.Site.Sitemaps;
using Broadsheet.Site.Statements;
using Broadsheet.Site.Stories;
using Broadsheet.Site.Tags;
using Broadsheet.Site.Versions;

namespace Broadsheet.Site;

internal static class SiteRoom
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Typesetting>();
        builder.Services.AddSingleton<SharingPlan>();
        builder.Services.AddSingleton(BroadcastPlan.From(builder.Configuration));
        builder.Services.AddSingleton<Imprints>();
        builder.Services.AddSingleton<Composing>();
        AddPlates(builder.Services);
        builder.Services.AddSearching();
        builder.Services.AddLive();
        builder.Services.AddReporting();
        builder.Services.AddStatements();
        builder.Services.AddMostRead();
        builder.Services.AddApi();
        builder.Services.AddReaders();
    }

    public static void UseSite(this WebApplication house) => house.UseRefusals();

    public static void MapSite(this WebApplication house)
    {
        house.MapApi();
        house.MapFrontDoor();
        house.MapOEmbed();
        house.MapSearching();
        house.MapLive();
        house.MapReaders();
        house.MapComparing();
        house.MapReporting();
        house.MapStatements();
        house.MapMostRead();
    }

    public static IEnumerable<Command> Commands() => [DemoCommand.Command()];

    // Asked in this order; the one for what is missing answers everything.
    private static void AddPlates(IServiceCollection services)
    {
        services.AddSingleton<IPlate, BuiltPlate>();
        services.AddSingleton<IPlate, TilePlate>();
        services.AddSingleton<IPlate, StoryPlate>();
        services.AddSingleton<IPlate, QrPlate>();
        services.AddSingleton<IPlate, QuoteCardPlate>();
        services.AddSingleton<IPlate, LivePlate>();
        services.AddSingleton<IPlate, OnAirPlate>();
        services.AddSingleton<IPlate, NowPlate>();
        services.AddSingleton<IPlate, WorkerPlate>();
        services.AddSingleton<IPlate, OfflinePlate>();
        services.AddSingleton<IPlate, EpisodePlate>();
        services.AddSingleton<IPlate, GonePlate>();
        services.AddSingleton<IPlate, FrontPlate>();
        services.AddSingleton<IPlate, LatestPlate>();
        services.AddSingleton<IPlate, CorrectionsPlate>();
        services.AddSingleton<IPlate, LogPlate>();
        services.AddSingleton<IPlate, ShowsPlate>();
        services.AddSingleton<IPlate, ShowPlate>();
        services.AddSingleton<IPlate, PodcastFeedPlate>();
        services.AddSingleton<IPlate, FilmsPlate>();
        services.AddSingleton<IPlate, GalleriesPlate>();
        services.AddSingleton<IPlate, SectionPlate>();
        services.AddSingleton<IPlate, TagPlate>();
        services.AddSingleton<IPlate, AuthorPlate>();
        services.AddSingleton<Editors>();
        services.AddSingleton<IPlate, VersionsPlate>();
        services.AddSingleton<IPlate, ComparePlate>();
        services.AddSingleton<IPlate, AboutPlate>();
        services.AddSingleton<IPlate, FeedPlate>();
        services.AddSingleton<IPlate, SitemapPlate>();
        services.AddSingleton<IPlate, NewsSitemapPlate>();
        services.AddSingleton<IPlate, NoticesPlate>();
        services.AddSingleton<IPlate, ManifestPlate>();
        services.AddSingleton<IPlate, RedirectPlate>();
        services.AddSingleton<IPlate, MissingPlate>();
    }
}
