using System.CommandLine;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Browser.Tests;

/// <summary>The demo paper, made once for all tests that only look.</summary>
public sealed class DemoPaper : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("broadsheet-demo-").FullName;
    private WebApplication? house;

    public string Origin { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var root = new RootCommand();
        foreach (var command in House.Commands()) root.Add(command);
        var made = await root.Parse(["demo", "--data", folder, "--from", Path.Combine(Project.Root, "demo")]).InvokeAsync();
        Assert.Equal(0, made);
        house = House.Build(new Running(folder, "http://127.0.0.1:0"));
        await house.StartAsync();
        Origin = house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>One address of each kind of page, in one edition.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KindsOfPage(string edition)
    {
        await using var newsroom = house!.Services.GetRequiredService<Database>().Open();
        var stories = await newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == edition).OrderByDescending(story => story.FirstPublished).ToListAsync();
        var richest = stories.Where(story => !story.IsWithdrawn).MaxBy(story => story.Content.Body.Select(block => block.GetType()).Distinct().Count())!;
        var mended = stories.FirstOrDefault(story => !story.IsWithdrawn && story.Notes.Count > 0);
        var withdrawn = stories.FirstOrDefault(story => story.IsWithdrawn);
        var pages = new Dictionary<string, string>
        {
            ["front"] = $"/{edition}/",
            ["section"] = $"/{edition}/{richest.Section}/",
            ["story"] = richest.Address,
            ["tag"] = $"/{edition}/tags/{stories.First(story => story.Card.Tags.Count > 0).Card.Tags[0].UrlName}/",
            ["author"] = $"/{edition}/by/{stories.SelectMany(story => story.Card.Authors).First(author => author.UrlName is not null).UrlName}/",
            ["latest"] = $"/{edition}/latest/",
            ["corrections"] = $"/{edition}/corrections/",
            ["search, empty"] = $"/{edition}/search",
            ["search, nothing found"] = $"/{edition}/search?q=zzzqqqxxx",
            ["search"] = $"/{edition}/search?q={Uri.EscapeDataString(richest.Card.Headline.Split(' ')[^1])}",
            ["about"] = $"/{edition}/about/",
            ["public log"] = $"/{edition}/log/",
            ["missing"] = $"/{edition}/there-is-no-such-page",
            ["sign-in"] = "/desk/sign-in",
        };
        if (mended is not null)
        {
            pages["corrected story"] = mended.Address;
            pages["versions"] = $"{mended.Address}/versions/";
            pages["version"] = $"{mended.Address}/versions/1";
        }
        if (withdrawn is not null) pages["withdrawn"] = withdrawn.Address;
        foreach (var (kind, address) in Heard(edition, stories)) pages[kind] = address;
        return pages;
    }

    /// <summary>What is heard and looked at more than read.</summary>
    private static IEnumerable<(string Kind, string Address)> Heard(string edition, IReadOnlyList<PublishedStory> stories)
    {
        yield return ("podcasts", $"/{edition}/podcasts/");
        yield return ("video", $"/{edition}/video/");
        yield return ("pictures", $"/{edition}/pictures/");
        if (stories.FirstOrDefault(story => story.Content.Film is not null) is { } film) yield return ("film", film.Address);
        if (stories.FirstOrDefault(story => story.Content.Body.Any(block => block is Broadsheet.Formats.Bodies.Gallery)) is { } gallery) yield return ("gallery", gallery.Address);
        if (stories.FirstOrDefault(story => story.Content.Episode is not null) is not { } episode) yield break;
        yield return ("show", $"/{edition}/podcasts/{episode.Content.Episode!.Show}/");
        yield return ("episode", episode.Address);
        yield return ("framed player", $"{episode.Address}?embed");
    }

    /// <summary>Of a story, by the last part of its address.</summary>
    public async Task<string> AddressOf(string edition, string urlName)
    {
        await using var newsroom = house!.Services.GetRequiredService<Database>().Open();
        return await newsroom.Stories.Where(story => story.EditionCode == edition && story.Address.EndsWith("/" + urlName)).Select(story => story.Address).SingleAsync();
    }

    /// <summary>One address of each page of the desk, about a rich story of the edition and a withdrawn one.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PagesOfTheDesk(string edition)
    {
        await using var newsroom = house!.Services.GetRequiredService<Database>().Open();
        var stories = await newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == edition).ToListAsync();
        var rich = stories.Where(story => !story.IsWithdrawn).OrderByDescending(story => story.Content.Body.Select(block => block.GetType()).Distinct().Count()).ThenBy(story => story.Address, StringComparer.Ordinal).First().ItemId;
        var mended = stories.Where(story => !story.IsWithdrawn && story.Notes.Count > 0).Select(story => story.ItemId).First();
        var begun = await newsroom.Items.AsNoTracking().Where(item => item.EditionCode == edition && item.IsInWork).Select(item => (Guid?)item.Id).FirstOrDefaultAsync()
            ?? await house.Services.GetRequiredService<NewDraft>().Do(edition, new StoryContent { Headline = "TK", Body = [new Broadsheet.Formats.Bodies.Picture { Href = "https://pictures.example/quay.jpg" }] });
        return new Dictionary<string, string>
        {
            ["list"] = "/desk/items?view=public",
            ["empty list"] = "/desk/items?view=trash",
            ["list of one edition"] = $"/desk/items?view=public&edition={edition}",
            ["writing"] = $"/desk/items/{rich}",
            ["beginning"] = $"/desk/items/{begun}",
            ["publishing"] = $"/desk/items/{begun}/publish",
            ["nothing to publish"] = $"/desk/items/{rich}/publish",
            ["history"] = $"/desk/items/{mended}/history",
            ["withdrawing"] = $"/desk/items/{rich}/withdraw",
            ["destroying"] = $"/desk/items/{begun}/destroy",
            ["not found"] = $"/desk/items/{Guid.Empty}",
            ["account"] = "/desk/account",
            ["wire"] = "/desk/wire",
            ["sources"] = "/desk/sources",
            ["imports"] = "/desk/imports",
            ["import"] = await ImportedAtTheDesk(edition),
            ["people"] = "/desk/people",
            ["person"] = $"/desk/people/{await newsroom.Set<Account>().Select(account => account.Id).FirstAsync()}",
            ["trail"] = "/desk/trail",
            ["library"] = "/desk/library",
            ["shows"] = "/desk/shows",
            ["new show"] = "/desk/shows/new",
            ["show"] = $"/desk/shows/{await newsroom.Shows.Where(show => show.EditionCode == edition).Select(show => show.Id).FirstAsync()}",
            ["sound"] = $"/desk/items/{rich}/sound",
            ["episode"] = $"/desk/items/{stories.First(story => story.Content.Episode is not null).ItemId}/sound",
            ["film"] = $"/desk/items/{stories.Where(story => story.Content.Film is not null).Select(story => story.ItemId).FirstOrDefault(rich)}/sound",
            ["picture"] = $"/desk/library/{await newsroom.Pictures.Select(picture => picture.Blob).OrderBy(blob => blob).FirstAsync()}",
        };
    }

    private async Task<string> ImportedAtTheDesk(string edition)
    {
        var book = house!.Services.GetRequiredService<ImportBook>();
        var export = "<rss version=\"2.0\"><channel><title>Harbour Wire</title><item><guid>https://wire.example/1</guid><title>Night ferry returns</title><description>It sails again.</description></item></channel></rss>"u8.ToArray();
        var run = await book.Receive(new ImportRun { Name = "harbour-wire.xml", Key = "", EditionCode = edition, IsTrial = true }, new MemoryStream(export));
        while ((await book.Find(run)).State != ImportState.Done) await Task.Delay(20);
        return $"/desk/imports/{run}";
    }

    /// <summary>Lets a window in as an admin.</summary>
    public async Task SignIn(IPage page)
    {
        await page.GotoAsync(Origin + await house!.Services.GetRequiredService<Invite>().Do("ana@courier.example", Role.Admin));
        await page.Locator("button").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null)
        {
            await house.StopAsync();
            await house.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
