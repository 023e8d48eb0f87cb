using System.IO.Compression;
using Broadsheet.Library;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Wire.Exporting;

public sealed class Exporting_pictures
{
    [Theory]
    [InlineData(Store.Sqlite, false)]
    [InlineData(Store.Postgres, true)]
    public async Task Go_with_the_stories_and_come_back_to_the_byte(Store store, bool asArchive)
    {
        await using var old = await TestPaper.Open(store);
        var picture = await Picture(old);
        await old.The<Broadsheet.Archive.Publish>().Do(await old.Draft(content: new() { Headline = "Quay", Section = "city", LeadPicture = new() { Blob = picture.Blob, Alt = "Quay" } }), cancellation: TestContext.Current.CancellationToken);
        var export = Path.Combine(old.Folder, "export");
        Assert.Contains("1 pictures", await Export(old, export), StringComparison.Ordinal);
        if (asArchive)
        {
            ZipFile.CreateFromDirectory(export, export + ".zip");
            export += ".zip";
        }

        await using var anew = await CommandLine.Paper_made(Store.Sqlite);
        var taken = await anew.Run("import", export, "--publish");

        Assert.True(taken.Exit == 0, taken.Messages + taken.Output);
        await using var newsroom = anew.Open();
        var back = await newsroom.Set<PictureFile>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((picture.Blob, "quay.png", "The quay", 640), (back.Blob, back.Name, back.Alt, back.Width));
        Assert.Equal(picture.Blob, (await newsroom.Set<Broadsheet.Archive.PublishedStory>().SingleAsync(TestContext.Current.CancellationToken)).Content.LeadPicture?.Blob);
        Assert.Equal(0, (await anew.Run("check")).Exit);
    }

    [Fact]
    public async Task One_that_was_changed_on_the_way_is_named()
    {
        await using var old = await TestPaper.Open(Store.Sqlite);
        var picture = await Picture(old);
        await old.The<Broadsheet.Archive.Publish>().Do(await old.Draft(content: new() { Headline = "Quay", Section = "city", LeadPicture = new() { Blob = picture.Blob, Alt = "Quay" } }), cancellation: TestContext.Current.CancellationToken);
        var export = Path.Combine(old.Folder, "export");
        await Export(old, export);
        await File.WriteAllBytesAsync(Path.Combine(export, "pictures", picture.Blob + ".png"), Painted(320), TestContext.Current.CancellationToken);

        await using var anew = await CommandLine.Paper_made(Store.Sqlite);
        var taken = await anew.Run("import", export, "--publish");

        Assert.Equal(2, taken.Exit);
        Assert.Contains($"{picture.Blob}.png: The file is not the one", taken.Messages, StringComparison.Ordinal);
    }

    private static async Task<PictureFile> Picture(TestPaper paper) => await paper.The<TakePicture>().Do(new MemoryStream(Painted(640)), "quay.png", describe: file => file.Alt = "The quay", cancellation: TestContext.Current.CancellationToken);

    private static Task<string> Export(TestPaper paper, string folder) =>
        new Broadsheet.Wire.Exporting.Export(paper.The<Broadsheet.Archive.GiveOut>(), new Broadsheet.Wire.Exporting.ExportPictures(paper.Database, paper.The<Blobs>()), TimeProvider.System, folder).Ninjs(null, null, TestContext.Current.CancellationToken);

    private static byte[] Painted(int width)
    {
        using var image = Image.Black(width, 480);
        return image.PngsaveBuffer();
    }
}
