using System.IO.Compression;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Tests.Platform.Outside;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Fetching;

public sealed class Hostile_feeds
{
    private const long MostMemory = 500L * 1024 * 1024;

    [Fact]
    public async Task Each_is_refused_in_clear_words_by_a_program_of_little_memory()
    {
        await using var outside = await OutsideServer.Open();
        (string Name, string Says, RequestDelegate Answer)[] feeds =
        [
            ("endless", "sends more than", context => outside.WithoutEnd(context, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<item><title>On and on</title></item>", 1_000))))),
            ("bomb", "unpacked", Bomb),
            ("laughs", "declares entities of its own", context => context.Response.WriteAsync("""<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>""")),
            ("secrets", "declares entities of its own", context => context.Response.WriteAsync("""<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&file;</title></item></channel></rss>""")),
            ("loopback", "Outbound:Allow", context => Where_the_house_may_not_go.Lead(context, $"http://[::1]:{outside.Port}/inside")),
            ("metadata", "metadata", context => Where_the_house_may_not_go.Lead(context, "http://169.254.169.254/latest/meta-data/iam/")),
            ("deep", "", context => context.Response.WriteAsync("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 200_000)))),
            ("nested", "", context => context.Response.WriteAsync("""{"version":"https://jsonfeed.org/version/1.1","items":""" + new string('[', 200_000))),
        ];
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        line.Write("paper/broadsheet.json", """{ "Outbound": { "Allow": ["127.0.0.1"] } }""");
        foreach (var (name, _, answer) in feeds)
        {
            outside.Paths[$"/{name}"] = answer;
            var added = await line.Run("source", "add", $"http://127.0.0.1:{outside.Port}/{name}", "--name", name, "--edition", "en");
            Assert.True(added.Exit == 0, added.Messages);
        }

        var (polled, peak) = await line.Measure("source", "poll");
        Assert.InRange(peak, 1, MostMemory);
        Assert.Equal(1, polled.Exit);
        var said = polled.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(feeds.Length, said.Length);
        foreach (var (name, says, _) in feeds) Assert.Contains(said, words => words.StartsWith($"{name}: ", StringComparison.Ordinal) && words.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(outside.Asked, asked => asked.Path == "/inside");
        await using var newsroom = line.Open();
        Assert.Empty(await newsroom.WireItems.ToListAsync());
    }

    [Fact]
    public async Task Attacks_in_a_feed_stay_words_all_the_way_to_the_draft()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss(("<script>alert(1)</script>", "<script>alert(1)</script>Ferry", "<img src=x onerror=alert(1)>It <b>sails</b>.<script>alert(2)</script>")));
        await wire.Poll(await wire.Source());
        await wire.Paper.The<TakeFromWire>().Do((await wire.Items())[0].Id);

        var kept = await wire.Read(newsroom => newsroom.Drafts.SingleAsync());
        Assert.DoesNotContain("onerror", Formats.Bodies.BodyJson.Write(kept.Content.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("alert(2)", Formats.Bodies.BodyJson.Write(kept.Content.Body), StringComparison.Ordinal);
    }

    private static async Task Bomb(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        var (packed, zeros) = (new MemoryStream(), new byte[1024 * 1024]);
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var megabyte = 0; megabyte < 600; megabyte++) packing.Write(zeros);
        await context.Response.Body.WriteAsync(packed.ToArray());
    }
}
