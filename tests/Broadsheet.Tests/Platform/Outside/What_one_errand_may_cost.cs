using System.IO.Compression;
using System.Net;
using System.Text;
using Broadsheet.Platform;

namespace Broadsheet.Tests.Platform.Outside;

public sealed class What_one_errand_may_cost : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>What the kernel and both ends keep on the way.</summary>
    private const int OnTheWay = 32 * Megabyte;

    private OutsideServer server = null!;
    private Errands errands = null!;

    public async ValueTask InitializeAsync()
    {
        server = await OutsideServer.Open();
        errands = new Errands(server);
    }

    public async ValueTask DisposeAsync()
    {
        errands.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_that_never_ends_is_left_at_its_limit()
    {
        // It rests between pieces, so that little is written between the reader's going and the server's hearing of it.
        server.Paths["/feed"] = context => server.WithoutEnd(context, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<item><title>On and on</title></item>", 1_000))), TimeSpan.FromMilliseconds(1));
        var refused = await errands.Refused("/feed");

        Assert.Equal(UnfetchedReason.TooLarge, refused.Reason);
        Assert.Contains("16,384 kB", refused.Message, StringComparison.Ordinal);
        Assert.InRange(server.Sent, 0, new OutboundLimits().Bytes + OnTheWay);
    }

    [Fact]
    public async Task A_length_that_is_too_great_is_believed_before_a_byte_is_read()
    {
        server.Paths["/feed"] = context =>
        {
            context.Response.ContentLength = 1L << 40;
            return server.WithoutEnd(context, new byte[Megabyte]);
        };
        Assert.Equal(UnfetchedReason.TooLarge, (await errands.Refused("/feed")).Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_small_file_that_unpacks_to_gigabytes_is_left_at_its_limit(string coding)
    {
        var bomb = Bomb(coding, megabytes: 256);
        Assert.InRange(bomb.Length, 1, 4 * Megabyte);
        server.Paths["/feed"] = context => Packed(context, coding, bomb);
        var refused = await errands.Refused("/feed");

        Assert.Equal(UnfetchedReason.TooLarge, refused.Reason);
        Assert.Contains("unpacked", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_unpacks_to_nothing_for_ever_ends_too()
    {
        // Endless empty blocks (RFC 1951 §3.2.4) after a gzip header.
        var empty = Enumerable.Repeat<byte[]>([0x00, 0x00, 0x00, 0xFF, 0xFF], 10_000).SelectMany(block => block).ToArray();
        server.Paths["/feed"] = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3 });
            await server.WithoutEnd(context, empty);
        };
        Assert.Equal(UnfetchedReason.TooLarge, (await errands.Refused("/feed")).Reason);
    }

    [Fact]
    public async Task A_sender_that_drips_is_left_when_its_time_is_over()
    {
        server.Paths["/feed"] = context => server.WithoutEnd(context, "."u8.ToArray(), TimeSpan.FromMilliseconds(20));
        var refused = await errands.Refused("/feed", new OutboundLimits { Whole = TimeSpan.FromMilliseconds(400), Idle = TimeSpan.FromSeconds(30) });

        Assert.Equal(UnfetchedReason.TooSlow, refused.Reason);
    }

    [Fact]
    public async Task A_sender_that_falls_silent_is_left()
    {
        server.Paths["/feed"] = context => server.WithoutEnd(context, "<rss>"u8.ToArray(), TimeSpan.FromMinutes(5));
        var refused = await errands.Refused("/feed", new OutboundLimits { Idle = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(UnfetchedReason.TooSlow, refused.Reason);
        Assert.Contains("nothing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_never_answers_is_left()
    {
        server.Paths["/feed"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(UnfetchedReason.TooSlow, (await errands.Refused("/feed", new OutboundLimits { Whole = TimeSpan.FromMilliseconds(200) })).Reason);
    }

    [Fact]
    public async Task Headers_longer_than_any_real_one_are_refused()
    {
        server.Paths["/feed"] = context =>
        {
            for (var header = 0; header < 40; header++) context.Response.Headers[$"X-{header}"] = new string('x', 4_000);
            return Task.CompletedTask;
        };
        Assert.Equal(UnfetchedReason.TooLarge, (await errands.Refused("/feed")).Reason);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_circle_is_not()
    {
        for (var step = 0; step < 5; step++)
        {
            var next = $"/{step + 1}";
            server.Paths[$"/{step}"] = context => Where_the_house_may_not_go.Lead(context, next, StatusCodes.Status301MovedPermanently);
        }
        server.Paths["/5"] = context => context.Response.WriteAsync("here");
        server.Paths["/round"] = context => Where_the_house_may_not_go.Lead(context, "/round");

        var reply = await errands.Fetch("/0");
        Assert.Equal("here"u8.ToArray(), reply.Content);
        Assert.Equal("/5", reply.MovedTo?.AbsolutePath);
        Assert.Equal(UnfetchedReason.TooManyRedirects, (await errands.Refused("/round")).Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Packed_content_arrives_unpacked(string coding)
    {
        server.Paths["/feed"] = context => Packed(context, coding, Pack(coding, "Night ferry returns"u8.ToArray()));
        var reply = await errands.Fetch("/feed");

        Assert.Equal("Night ferry returns"u8.ToArray(), reply.Content);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task What_cannot_be_unpacked_or_reached_is_said_in_plain_words()
    {
        server.Paths["/broken"] = context => Packed(context, "gzip", "no gzip at all"u8.ToArray());
        server.Paths["/strange"] = context => Packed(context, "compress", "?"u8.ToArray());

        Assert.Contains("does not unpack", (await errands.Refused("/broken")).Message, StringComparison.Ordinal);
        Assert.Contains("not asked for", (await errands.Refused("/strange")).Message, StringComparison.Ordinal);
        Assert.Contains("nobody.example", (await errands.Refused(new Uri("http://nobody.example/"))).Message, StringComparison.Ordinal);
    }

    private static Task Packed(HttpContext context, string coding, byte[] bytes)
    {
        context.Response.Headers.ContentEncoding = coding;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static byte[] Pack(string coding, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var packing = Packing(coding, packed)) packing.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Bomb(string coding, int megabytes)
    {
        var (packed, zeros) = (new MemoryStream(), new byte[Megabyte]);
        using (var packing = Packing(coding, packed))
            for (var written = 0; written < megabytes; written++) packing.Write(zeros);
        return packed.ToArray();
    }

    private static Stream Packing(string coding, Stream into) => coding == "gzip" ? new GZipStream(into, CompressionLevel.Fastest) : new BrotliStream(into, CompressionLevel.Fastest);
}
