using System.CommandLine;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats.Tests;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Browser.Tests;

/// <summary>Makes docs/screenshots/import anew: run with <c>-explicit only</c>. The pictures of the posts are drawn here; they lie on servers that a test does not ask.</summary>
public sealed class Pictures_of_an_import(Chromium chromium)
{
    private static readonly (string Name, int Width, bool IsDark)[] Posts =
    [
        ("post-format-gallery", 1440, false), ("post-format-gallery-tiled", 390, false), ("markup-image-alignment", 1440, false), ("markup-html-tags-and-formatting", 1440, false), ("title-should-not-overflow-the-content-area", 390, false),
        ("edge-case-nested-and-mixed-lists", 390, true), ("block-gallery", 1440, false), ("block-quotes", 1440, true), ("table", 390, false), ("media-text", 1440, false), ("block-image", 390, false), ("text-category-blocks", 1440, false),
    ];

    [Fact(Explicit = true)]
    public async Task Are_taken()
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-import-pictures-").FullName;
        var root = new RootCommand();
        foreach (var command in House.Commands()) root.Add(command);
        Assert.Equal(0, await root.Parse(["init", "--data", folder, "--name", "The Old Courier", "--edition", "en", "--admin", "ana@courier.example"]).InvokeAsync());
        foreach (var file in new[] { "wxr/themeunittestdata.wordpress.xml", "wxr/64-block-test-data.xml" })
            Assert.Equal(0, await root.Parse(["import", Fixtures.PathOf(file), "--publish", "--edition", "en", "--data", folder]).InvokeAsync());
        await using var house = House.Build(new Running(folder, "http://127.0.0.1:0"));
        await house.StartAsync();
        var origin = house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using var newsroom = house.Services.GetRequiredService<Database>().Open();
        var addresses = await newsroom.Stories.Select(story => story.Address).ToListAsync();
        var target = Directory.CreateDirectory(Path.Combine(Project.Root, "docs", "screenshots", "import")).FullName;
        foreach (var (name, width, isDark) in Posts)
        {
            var address = addresses.First(address => address.EndsWith('/' + name, StringComparison.Ordinal));
            var page = await chromium.Open(new Screen(width, isDark));
            await page.RouteAsync(address => !address.StartsWith(origin, StringComparison.Ordinal), Drawn);
            await page.GotoAsync(origin + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.ScreenshotAsync(new() { Path = Path.Combine(target, $"{name}-{width}{(isDark ? "-dark" : "")}.jpg"), Type = ScreenshotType.Jpeg, Quality = 60, FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = width < 600 ? 1_600 : 1_800 } });
        }
        await house.StopAsync();
    }

    /// <summary>A sea and a sky, each address another hour of the day.</summary>
    private static Task Drawn(IRoute route)
    {
        var hue = Math.Abs(route.Request.Url.Sum(letter => letter) * 37) % 360;
        return route.FulfillAsync(new()
        {
            ContentType = "image/svg+xml",
            Body = string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"800\"><rect width=\"1200\" height=\"800\" fill=\"hsl({hue},45%,70%)\"/><circle cx=\"{200 + hue * 2}\" cy=\"260\" r=\"90\" fill=\"hsl({(hue + 40) % 360},80%,88%)\"/><path d=\"M0 520q150-60 300 0t300 0 300 0 300 0v280H0z\" fill=\"hsl({hue},40%,38%)\"/></svg>"),
        });
    }
}
