using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Tests.Wire.Fetching;
using Broadsheet.Archive;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Wire.Baskets;

public sealed class Pictures_from_the_wire
{
    [Fact]
    public async Task They_come_into_the_library_when_a_line_is_taken_in()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        Show(wire, "/ferry.png", 640, 480);
        var content = await TakenIn(wire, $"It sails.</p><figure><img src=\"{wire.At("/ferry.png")}\" alt=\"The ferry at the quay\"><figcaption>Back again</figcaption></figure><p>On Monday.");

        var picture = Assert.Single(content.Body.OfType<Picture>().Append(content.LeadPicture).OfType<Picture>().DistinctBy(picture => picture.Blob));
        Assert.Equal((null, 640, 480), (picture.Href, picture.Width, picture.Height));
        var kept = Assert.Single(await wire.Read(newsroom => newsroom.Pictures.ToListAsync()));
        Assert.Equal((picture.Blob, "ferry.png", "The ferry at the quay"), (kept.Blob, kept.Name, kept.Alt));
    }

    [Fact]
    public async Task One_that_cannot_be_had_or_is_none_or_is_too_large_stays_a_link_and_the_words_come_in()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        Show(wire, "/vast.png", 10_000, 10_001);
        wire.Serve("/none.png", "no picture", type: "image/png");
        string[] addresses = [wire.At("/vast.png"), wire.At("/none.png"), wire.At("/missing.png"), "http://169.254.169.254/latest/meta-data/secret.png"];
        var content = await TakenIn(wire, "It sails.</p>" + string.Concat(addresses.Select(address => $"<p><img src=\"{address}\" alt=\"x\"></p>")) + "<p>On Monday.");

        Assert.Contains("It sails.", BodyText.Paragraphs(content.Body));
        Assert.Equal(addresses.Order(), content.Body.OfType<Picture>().Select(picture => picture.Href!).Order());
        Assert.Empty(await wire.Read(newsroom => newsroom.Pictures.ToListAsync()));
    }

    private static void Show(WiredPaper wire, string path, int width, int height)
    {
        using var image = Image.Black(width, height);
        var bytes = image.PngsaveBuffer();
        wire.Outside.Paths[path] = context => context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static async Task<StoryContent> TakenIn(WiredPaper wire, string text)
    {
        wire.Serve("/feed", WiredPaper.Rss(("ferry", "Night ferry returns", text)));
        await wire.Poll(await wire.Source());
        await wire.Paper.The<TakeFromWire>().Do((await wire.Items())[0].Id);
        return (await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content;
    }
}
