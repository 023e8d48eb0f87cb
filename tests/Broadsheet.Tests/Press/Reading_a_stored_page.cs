using System.IO.Compression;
using System.Net;

namespace Broadsheet.Tests.Press;

public sealed class Reading_a_stored_page
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("BR;Q=0.000, GZIP;q=0.001", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity, gzip;q=0.3", "")]
    [InlineData("identity;q=0.2, gzip;q=0.3", "gzip")]
    [InlineData("br;q=0, gzip;q=0", "")]
    [InlineData("*;q=0", "")]
    [InlineData("br;q=2", "")]
    [InlineData("brotli, abr, br-x", "")]
    [InlineData("", "")]
    public async Task It_comes_in_the_coding_that_the_reader_takes(string accepted, string coding)
    {
        var (paper, _) = await NoticeBoard.Open();
        await using var __ = paper;
        for (var time = 1; time <= 2; time++)
        {
            using var page = await paper.Get("/board", ("Accept-Encoding", accepted));

            Assert.Equal(coding, string.Join(' ', page.Content.Headers.ContentEncoding));
            Assert.Equal("Accept-Encoding", string.Join(' ', page.Headers.Vary));
            Assert.Equal(NoticeBoard.Long, await Text(page));
        }
    }

    [Fact]
    public async Task A_page_too_short_to_pack_goes_out_as_it_is()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        board.Text = "Closed.";

        using var page = await paper.Get("/board", ("Accept-Encoding", "br"));

        Assert.Empty(page.Content.Headers.ContentEncoding);
        Assert.Equal("Closed.", await page.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"a\", W/\"b,c\", {0}", true)]
    [InlineData("\"a\" , {0},\"d\"", true)]
    [InlineData("*", true)]
    [InlineData("\"a\"", false)]
    [InlineData("W/\"x{0}\"", false)]
    [InlineData("nonsense {0}", false)]
    [InlineData("\"", false)]
    public async Task Who_has_it_is_told_so(string condition, bool has)
    {
        var (paper, _) = await NoticeBoard.Open();
        await using var __ = paper;
        using var first = await paper.Get("/board");
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);

        using var again = await paper.Get("/board", ("If-None-Match", condition.Replace("{0}", tag.Tag, StringComparison.Ordinal)), ("If-Modified-Since", "Sat, 29 Oct 2050 19:43:31 GMT"));

        Assert.Equal(has ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal("Accept-Encoding", string.Join(' ', again.Headers.Vary));
        Assert.True(again.Headers.CacheControl!.MustRevalidate);
    }

    [Fact]
    public async Task A_date_is_given_and_honoured_only_when_it_can_tell_pages_apart()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        using (var fresh = await paper.Get("/board")) Assert.Null(fresh.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.OK, (await paper.Get("/board", ("If-Modified-Since", paper.Clock.GetUtcNow().ToString("R")))).StatusCode);
        paper.Clock.Advance(TimeSpan.FromSeconds(2));

        using var settled = await paper.Get("/board");
        var date = settled.Content.Headers.LastModified!.Value;
        Assert.Equal(HttpStatusCode.NotModified, (await paper.Get("/board", ("If-Modified-Since", date.ToString("R")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paper.Get("/board", ("If-Modified-Since", date.AddSeconds(-1).ToString("R")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paper.Get("/board", ("If-Modified-Since", "yesterday"))).StatusCode);

        board.Text = NoticeBoard.Long + "And one more.";
        await paper.Something();
        Assert.Equal(HttpStatusCode.OK, (await paper.Get("/board", ("If-Modified-Since", date.ToString("R")))).StatusCode);
    }

    [Fact]
    public async Task A_page_printed_again_with_the_same_words_keeps_its_tag_and_its_date()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        using var first = await paper.Get("/board");
        paper.Clock.Advance(TimeSpan.FromMinutes(5));
        using var before = await paper.Get("/board");
        await paper.Something();

        using var after = await paper.Get("/board");

        Assert.Equal(2, board.Prints);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(before.Content.Headers.LastModified, after.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Head_says_what_get_would(string accepted)
    {
        var (paper, _) = await NoticeBoard.Open();
        await using var __ = paper;
        using var get = await paper.Get("/board", ("Accept-Encoding", accepted));
        var length = (await get.Content.ReadAsByteArrayAsync()).Length;
        using var request = new HttpRequestMessage(HttpMethod.Head, "/board");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var head = await paper.Http.SendAsync(request);

        Assert.Equal(length, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentEncoding, head.Content.Headers.ContentEncoding);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Surrogate_keys_tell_caches_what_it_shows()
    {
        var (paper, _) = await NoticeBoard.Open();
        await using var __ = paper;
        using var page = await paper.Get("/board");
        Assert.Equal("paper edition:en", page.Headers.GetValues("Surrogate-Key").Single());
        Assert.Equal("paper edition:en", page.Headers.GetValues("xkey").Single());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.MovedPermanently)]
    public async Task Missing_gone_and_moved_pages_are_stored_like_others(HttpStatusCode status)
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        board.Dress = page => page with { Status = (int)status, Location = status == HttpStatusCode.MovedPermanently ? "/elsewhere" : null };
        for (var time = 1; time <= 2; time++)
        {
            using var page = await paper.Get("/board", ("If-None-Match", "*"));
            Assert.Equal(status, page.StatusCode);
            Assert.Equal(status == HttpStatusCode.MovedPermanently ? "/elsewhere" : null, page.Headers.Location?.ToString());
        }
        Assert.Equal(1, board.Prints);
    }

    [Fact]
    public async Task A_page_is_only_read()
    {
        var (paper, _) = await NoticeBoard.Open();
        await using var __ = paper;
        using var answer = await paper.Http.PostAsync("/board", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_page_that_ends_by_itself_is_printed_again_then()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        board.Dress = page => page with { Until = paper.Clock.GetUtcNow().AddMinutes(1) };
        await paper.Get("/board");
        board.Text = "Tomorrow's.";
        Assert.NotEqual("Tomorrow's.", await paper.Http.GetStringAsync("/board"));
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Tomorrow's.", await paper.Http.GetStringAsync("/board"));
    }

    [Fact]
    public async Task A_page_that_nothing_could_purge_is_not_stored()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        board.Dress = page => page with { Keys = [] };
        await paper.Get("/board");
        board.Text = "Newer.";
        Assert.Equal("Newer.", await paper.Http.GetStringAsync("/board"));
    }

    private static async Task<string> Text(HttpResponseMessage page)
    {
        var body = await page.Content.ReadAsStreamAsync();
        await using Stream plain = string.Join(' ', page.Content.Headers.ContentEncoding) switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
