using System.Net;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using NetVips;

namespace Broadsheet.Tests.Library;

public sealed class Renditions_of_a_picture
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Come_in_three_formats_and_never_larger_than_the_original()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var taken = await Take(paper, Painted(1000, 700));

        foreach (var (ending, loader) in new[] { ("avif", "heifload_buffer"), ("webp", "webpload_buffer"), ("jpg", "jpegload_buffer") })
        {
            using var small = await Get(paper, PictureAddress.Of(taken.Blob, 480, ending));
            Assert.Equal((480, 336), (small.Width, small.Height));
            Assert.Equal(loader, small.Get("vips-loader"));
            using var large = await Get(paper, PictureAddress.Of(taken.Blob, 1920, ending));
            Assert.Equal(1000, large.Width);
        }
    }

    [Fact]
    public async Task Show_the_colours_that_the_original_meant()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var red = Image.Black(600, 400, bands: 3).NewFromImage(200, 30, 40).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var wide = red.IccTransform("p3", inputProfile: "srgb");
        Assert.NotEqual(red.Getpoint(0, 0), wide.Getpoint(0, 0));
        var taken = await Take(paper, wide.PngsaveBuffer());

        foreach (var ending in new[] { "avif", "webp", "jpg" })
        {
            using var shown = await Get(paper, PictureAddress.Of(taken.Blob, 320, ending));
            Assert.False(shown.Contains("icc-profile-data"));
            foreach (var (is_, meant) in shown.Getpoint(50, 50).Zip([200, 30, 40])) Assert.InRange(is_, meant - 6, meant + 6);
        }
    }

    [Theory]
    [InlineData("16:9", 960, 540)]
    [InlineData("4:3", 960, 720)]
    [InlineData("1:1", 960, 960)]
    [InlineData("3:4", 960, 1280)]
    public async Task Are_cut_around_the_point_of_interest(string ratio, int width, int height)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        // White but for a dark square near the right edge: that is where the eye goes.
        using var square = Image.Black(200, 200, bands: 3);
        using var scene = Image.Black(3000, 1500, bands: 3).NewFromImage(255, 255, 255).Cast(Enums.BandFormat.Uchar).Insert(square, 2600, 200).Copy(interpretation: Enums.Interpretation.Srgb);
        var taken = await Take(paper, scene.PngsaveBuffer());
        await using var newsroom = paper.Database.Open();
        var crop = newsroom.PictureCrops.Single(one => one.Blob == taken.Blob && one.Ratio == ratio).AsCrop();

        using var shown = await Get(paper, PictureAddress.Of(taken.Blob, 960, "jpg", crop));

        Assert.Equal(width, shown.Width);
        Assert.InRange(shown.Height, height - 1, height + 1);
        Assert.InRange(2700, crop.X, crop.X + crop.Width);
        Assert.InRange(300, crop.Y, crop.Y + crop.Height);
    }

    [Fact]
    public void Cuts_stay_within_the_picture_and_in_their_ratio() => CsCheck.Check.Sample(
        CsCheck.Gen.Select(CsCheck.Gen.Double[0, 1], CsCheck.Gen.Double[0, 1], CsCheck.Gen.Int[16, 9000], CsCheck.Gen.Int[16, 9000], CsCheck.Gen.Int[0, 3]),
        (x, y, width, height, which) =>
        {
            var (name, across, down) = Ratios.All[which];
            var crop = Ratios.Around(new Focus(x, y), name, width, height);
            Assert.True(crop is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && crop.X + crop.Width <= width && crop.Y + crop.Height <= height);
            Assert.True(Math.Abs(((double)crop.Width / crop.Height) - ((double)across / down)) < 0.2 * across / down);
            Assert.True(crop.Width == width || crop.Height == height);
        });

    [Fact]
    public async Task Of_a_story_are_named_in_every_format_and_for_search_engines_in_three_shapes()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var taken = await Take(paper, Painted(2400, 1600));
        var lead = new Picture { Blob = taken.Blob, Width = 2400, Height = 1600, Alt = "A quay", CreditLine = "Test" };
        var item = await paper.Draft(content: new() { Headline = "Quay opens", Section = "city", LeadPicture = lead, Body = [lead with { Crops = [new Crop(Ratios.Free, 10, 20, 1000, 500)] }] });
        var address = (await paper.The<Broadsheet.Archive.Publish>().Do(item)).Address;

        var page = await paper.Http.GetStringAsync(address, Cancelled);

        foreach (var type in new[] { "image/avif", "image/webp" }) Assert.Contains($"<source type=\"{type}\"", page, StringComparison.Ordinal);
        Assert.Contains("imagesrcset=\"/pictures/", page, StringComparison.Ordinal);
        Assert.Contains($"/pictures/{taken.Blob}/0-125-2400-1350/1280.jpg", page, StringComparison.Ordinal);
        Assert.Contains($"/pictures/{taken.Blob}/134-0-2133-1600/1280.jpg", page, StringComparison.Ordinal);
        Assert.Contains($"/pictures/{taken.Blob}/400-0-1600-1600/1280.jpg", page, StringComparison.Ordinal);
        Assert.Contains($"/pictures/{taken.Blob}/10-20-1000-500/960.jpg", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(PictureAddress.Of(taken.Blob, 1280, "jpg", Ratios.Of(lead, "1:1")), Cancelled)).StatusCode);
    }

    private static Task<PictureFile> Take(TestPaper paper, byte[] bytes) => paper.The<TakePicture>().Do(new MemoryStream(bytes), "quay.png", cancellation: Cancelled);

    private static byte[] Painted(int width, int height) => Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer();

    private static async Task<Image> Get(TestPaper paper, string address) => Image.NewFromBuffer(await paper.Http.GetByteArrayAsync(address, Cancelled));
}
