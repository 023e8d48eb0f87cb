using System.Net;
using System.Net.Http.Headers;
using Broadsheet.Archive;
using Broadsheet.Library;
using NetVips;

namespace Broadsheet.Tests.Library;

public sealed class Pictures_in_the_library
{
    [Theory]
    [InlineData("Landscape_1.jpg")]
    [InlineData("Landscape_3.jpg")]
    [InlineData("Landscape_6.jpg")]
    [InlineData("Landscape_8.jpg")]
    [InlineData("Portrait_2.jpg")]
    [InlineData("Portrait_5.jpg")]
    [InlineData("Portrait_6.jpg")]
    public async Task Stand_upright_whatever_way_the_camera_was_held(string name)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var taken = await Take(paper, File.ReadAllBytes(Fixtures.PathOf($"pictures/exif-orientation/{name}")), name);

        var shown = await Rendition(paper, $"/pictures/{taken.Blob}/480", "image/webp");

        Assert.Equal(name.StartsWith("Landscape", StringComparison.Ordinal), taken.Width > taken.Height);
        Assert.Equal(taken.Width > taken.Height, shown.Width > shown.Height);
        Assert.Equal(480, shown.Width);
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Are_sent_in_what_the_browser_takes_and_kept_for_ever(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var taken = await Take(paper, Painted(1200, 800), "quay.png");

        foreach (var (accept, type) in new[] { ("image/avif,image/webp,*/*", "image/avif"), ("image/webp,*/*", "image/webp"), ("image/png,*/*", "image/jpeg") })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, $"/pictures/{taken.Blob}/320");
            asked.Headers.Accept.ParseAdd(accept);
            using var answer = await paper.Http.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("Accept", answer.Headers.Vary.Single());
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("321")]
    [InlineData("100000")]
    [InlineData("0")]
    [InlineData("320.png")]
    [InlineData("320.jpg.jpg")]
    [InlineData("0-0-10-10/320.jpg")]
    [InlineData("0-0-99999-10/320.jpg")]
    [InlineData("..%2F..%2F/320.jpg")]
    public async Task Come_in_no_size_that_pages_do_not_ask_for(string width)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var taken = await Take(paper, Painted(600, 400), "quay.png");
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(new Uri($"/pictures/{taken.Blob}/{width}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Are_refused_with_a_reason_when_they_are_none()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Contains("Export it as PNG", await Refusal(paper, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "a.svg"), StringComparison.Ordinal);
        Assert.Contains("JPEG", await Refusal(paper, "hello"u8.ToArray(), "a.jpg"), StringComparison.Ordinal);
        Assert.Contains("megapixels", await Refusal(paper, Painted(10_000, 10_000), "wall.png"), StringComparison.Ordinal);
        Assert.Contains("MB", await Refusal(paper, new byte[TakePicture.MostBytes + 1], "long.jpg"), StringComparison.Ordinal);
        Assert.Contains("empty", await Refusal(paper, [], "nothing.jpg"), StringComparison.Ordinal);
        Assert.Contains("broken", await Refusal(paper, Painted(300, 200)[..90], "torn.png"), StringComparison.Ordinal);
    }

    private static Task<PictureFile> Take(TestPaper paper, byte[] bytes, string name) =>
        paper.The<TakePicture>().Do(new MemoryStream(bytes), name, cancellation: TestContext.Current.CancellationToken);

    private static async Task<string> Refusal(TestPaper paper, byte[] bytes, string name) =>
        (await Assert.ThrowsAsync<UnusablePicture>(() => Take(paper, bytes, name))).Message;

    private static byte[] Painted(int width, int height)
    {
        using var black = Image.Black(width, height, bands: 3);
        return black.PngsaveBuffer();
    }

    private static async Task<(int Width, int Height)> Rendition(TestPaper paper, string address, string accept)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var answer = await paper.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return (image.Width, image.Height);
    }
}
