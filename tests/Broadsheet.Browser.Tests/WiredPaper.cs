using System.CommandLine;
using System.Security;
using Broadsheet.Accounts;
using Broadsheet.Platform;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Broadsheet.Browser.Tests;

/// <summary>A paper in English and Arabic, with one source whose feed has come in.</summary>
internal sealed class WiredPaper : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("broadsheet-wire-").FullName;
    private WebApplication? house, agency;

    public string Origin => At(house!);
    public Guid Source { get; private set; }

    public static Task<WiredPaper> Open(params (string Headline, string Text)[] news) => Open("en", news);

    /// <param name="edition">The edition that the source is for.</param>
    public static async Task<WiredPaper> Open(string edition, params (string Headline, string Text)[] news)
    {
        var paper = new WiredPaper();
        var root = new RootCommand();
        foreach (var command in House.Commands()) root.Add(command);
        Assert.Equal(0, await root.Parse(["init", "--data", paper.folder, "--name", "The Harbour Post", "--edition", "en,ar", "--admin", "ana@courier.example"]).InvokeAsync());
        await File.WriteAllTextAsync(Path.Combine(paper.folder, "broadsheet.json"), """{ "Outbound": { "Allow": ["127.0.0.1"] }, "Desk": { "Hold": 0 } }""");
        paper.agency = await Serve(Rss(news));
        paper.house = House.Build(new Running(paper.folder, "http://127.0.0.1:0"));
        await paper.house.StartAsync();
        paper.Source = await paper.The<SourceBook>().Add(new SourceEntry("Harbour Wire", At(paper.agency) + "/feed", edition));
        Assert.Null((await paper.The<Poll>().Do(paper.Source)).Error);
        return paper;
    }

    public T The<T>() where T : notnull => house!.Services.GetRequiredService<T>();

    /// <summary>Lets a window in as an editor.</summary>
    public async Task SignIn(IPage page)
    {
        await page.GotoAsync(Origin + await The<Invite>().Do("ben@courier.example", Role.Editor));
        await page.Locator("button").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
        if (agency is not null) await agency.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<WebApplication> Serve(string feed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/feed", () => Results.Text(feed, "application/rss+xml"));
        await server.StartAsync();
        return server;
    }

    private static string Rss((string Headline, string Text)[] news) =>
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Wire</title>" + string.Concat(news.Select(one =>
            $"<item><title>{SecurityElement.Escape(one.Headline)}</title><guid>{Uri.EscapeDataString(one.Headline)}</guid><content:encoded>{SecurityElement.Escape($"<p>{one.Text}</p>")}</content:encoded></item>")) + "</channel></rss>";

    private static string At(WebApplication server) => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
