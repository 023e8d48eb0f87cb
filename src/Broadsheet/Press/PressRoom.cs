using Broadsheet.Archive;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Broadsheet.Press;

internal static class PressRoom
{
    private const int DefaultMemory = 128;

    public static void AddPress(this WebApplicationBuilder builder)
    {
        var megabytes = builder.Configuration.GetValue("Press:MemoryMegabytes", DefaultMemory);
        builder.Services.AddSingleton<Purges>();
        builder.Services.AddSingleton(new HotPages(megabytes * 1024L * 1024));
        builder.Services.AddSingleton<PageStore>();
        builder.Services.AddSingleton<Filing>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Filing>());
        builder.Services.AddSingleton<SecondPressing>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SecondPressing>());
        builder.Services.AddSingleton<PrintRun>();
        builder.Services.AddSingleton<PageAnswer>();
        builder.Services.AddSingleton<Preview>();
        builder.Services.AddSingleton<IFollower, PressFollower>();
        builder.Services.AddSingleton<ICheck, PageCheck>();
        builder.Services.AddSingleton<MorningPrint>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MorningPrint>());
        if (PurgeSettings.From(builder.Configuration) is { } hook) builder.Services.AddSingleton(hook).AddSingleton<PurgeMark>().AddSingleton<IFollower, PurgeHook>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // A stored page is answered on the thread that read the request; what is not stored leaves that thread at once.
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>First of all middleware: stored pages go out before anything else runs.</summary>
    public static void UsePress(this WebApplication house)
    {
        var hot = house.Services.GetRequiredService<HotPages>();
        house.Services.GetRequiredService<Figures>().Gauge("broadsheet.pages.memory", "By", "Printed pages that lie in memory.", () => [new(hot.Weight)]);
        house.Use(next => ActivatorUtilities.CreateInstance<StoredPages>(house.Services, next).Answer);
    }

    /// <summary>Last of all endpoints: what nobody else answers is a page, or is not.</summary>
    public static void MapPress(this WebApplication house) => house.MapFallback("{**path}", FreshPages.Answer);
}
