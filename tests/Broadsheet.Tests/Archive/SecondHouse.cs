using Broadsheet.Archive;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Broadsheet.Tests.Archive;

/// <summary>Another process over the same paper: beside the first one, or after it.</summary>
internal sealed class SecondHouse : IAsyncDisposable
{
    private SecondHouse(WebApplication house) => House = house;

    public WebApplication House { get; }

    public Uri Address => new(House.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static Task<SecondHouse> Open(TestPaper paper, params IFollower[] followers) => Open(paper, services =>
    {
        foreach (var follower in followers) services.AddSingleton(follower);
    });

    public static async Task<SecondHouse> Open(TestPaper paper, Action<IServiceCollection> furnish)
    {
        var house = Broadsheet.House.Build(new Running(paper.Folder, "http://127.0.0.1:0", paper.Database.IsPostgres ? paper.Database.ConnectionString : null), services =>
        {
            services.AddSingleton<TimeProvider>(paper.Clock);
            furnish(services);
        });
        await house.StartAsync();
        return new SecondHouse(house);
    }

    public T The<T>() where T : notnull => House.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await House.StopAsync();
        await House.DisposeAsync();
    }
}
