using System.CommandLine;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Desk;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Press;
using Broadsheet.Record;
using Broadsheet.Search;
using Broadsheet.Site;
using Broadsheet.Wire;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Broadsheet;

/// <summary>The table of contents: every room is furnished, opened and given its commands here, one line each.</summary>
public static class House
{
    /// <summary>Builds the whole newsroom over one data folder. Nothing runs until it is started.</summary>
    /// <param name="running">Where the paper lives and what it listens on.</param>
    /// <param name="furnish">Replaces parts (the clock, the outbound network) in tests.</param>
    public static WebApplication Build(Running running, Action<IServiceCollection>? furnish = null)
    {
        var builder = running.CreateBuilder();
        builder.AddPlatform(running);
        builder.AddAccounts();
        builder.AddArchive();
        builder.AddLibrary();
        builder.AddPress();
        builder.AddSearch();
        builder.AddRecord();
        builder.AddWire();
        builder.AddSite();
        builder.AddDesk();
        furnish?.Invoke(builder.Services);

        var house = builder.Build();
        house.UsePress();
        house.UseForwardedHeaders();
        // Left out, the framework would put it before the stored pages, and each of them would be looked for among all endpoints first.
        house.UseRouting();
        house.UseSecurityHeaders();
        house.UseFailures();
        house.UseSite();
        house.UseAccounts();
        house.UseFigures();
        house.UseDesk();
        house.MapReadiness();
        house.MapLibrary();
        house.MapRecord();
        house.MapAccounts();
        house.MapDesk();
        house.MapSite();
        house.MapPress();
        house.UseEndpoints(_ => { });
        return house;
    }

    /// <summary>For a command that works on a paper: the process that serves it, if there is one, follows the Journal by itself.</summary>
    private static WebApplication ForWork(Running running) => Build(running, services => services.RemoveAll<IFollower>());

    internal static IEnumerable<Command> Commands() =>
    [
        Serve.Command(),
        .. PlatformRoom.Commands(ForWork),
        .. AccountsRoom.Commands(ForWork),
        .. ArchiveRoom.Commands(running => Build(running), ForWork, RecordRoom.BeginLog),
        .. WireRoom.Commands(ForWork),
        .. RecordRoom.Commands(ForWork),
        .. SiteRoom.Commands(),
    ];
}
