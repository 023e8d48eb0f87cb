using System.IO.Compression;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Moving_in_from_elsewhere
{
    [Fact]
    public async Task A_folder_of_Markdown_comes_in_with_its_pictures()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        line.Write("site/posts/2019-03-04-night-ferry.md", "---\ntitle: Night ferry back\nlang: en\nimage: /pictures/lead.jpg\ntags: [port]\n---\nShe sails.\n\n![a boat](../outside.jpg)\n\n![a berth](berth.jpg)\n");
        var picture = Fixtures.PathOf("pictures/exif-orientation/Landscape_1.jpg");
        Directory.CreateDirectory(Path.Combine(line.Folder, "site/pictures"));
        File.Copy(Fixtures.PathOf("pictures/exif-orientation/Portrait_1.jpg"), Path.Combine(line.Folder, "site/pictures/lead.jpg"));
        File.Copy(picture, Path.Combine(line.Folder, "site/posts/berth.jpg"));
        File.Copy(picture, Path.Combine(line.Folder, "outside.jpg"));

        var run = await line.Run("import", Path.Combine(line.Folder, "site"), "--publish");

        Assert.True(run.Exit == 0, run.Messages + run.Output);
        await using var newsroom = line.Open();
        var story = Assert.Single(await newsroom.Stories.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Night ferry back", story.Content.Headline);
        Assert.NotNull(story.Content.LeadPicture?.Blob);
        // A path that leads out of what was walked is not followed.
        Assert.Equal([false, true], story.Content.Body.OfType<Picture>().Select(one => one.Blob is not null));
        Assert.Equal(2, await newsroom.Pictures.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_archive_of_Substack_is_joined_and_each_text_read_once()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var path = Path.Combine(line.Folder, "export.zip");
        ZipFile.CreateFromDirectory(Fixtures.PathOf("exports/mg-substack"), path);

        var run = await line.Run("import", path, "--publish", "--edition", "en");

        Assert.StartsWith("5 new, 0 changed, 0 the same; 4 of them published, 0 refused", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 new, 0 changed, 5 the same", (await line.Run("import", path, "--publish", "--edition", "en")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_sources_becomes_sources_and_one_of_members_enters_nobody()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);

        await line.Run("import", Fixtures.PathOf("schemas/opml/opml-parser/mySubscriptions.opml"), "--edition", "en");
        var members = await line.Run("import", Fixtures.PathOf("exports/mg-mailchimp-members/subscribed.csv"));

        Assert.Contains("list of members", members.Messages, StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.True(await newsroom.Sources.CountAsync(TestContext.Current.CancellationToken) >= 12);
        Assert.Equal(0, await newsroom.Items.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_export_as_NewsML_taken_into_a_new_paper_makes_the_same_archive()
    {
        await using var old = await CommandLine.Paper_made(Store.Sqlite);
        await using var anew = await CommandLine.Paper_made(Store.Sqlite);
        await old.Run("import", Fixtures.PathOf("wxr/theme-preview.xml"), old.Write("a.json", Exports.Ninjs("urn:a:1", "The quay opens")), "--publish");
        await old.Run("correct", "/en/news/2024/03/01/the-quay-opens", "--note", "It opens at dawn.");

        var given = await old.Run("export", "--format", "newsml-g2", "--out", Path.Combine(old.Folder, "out"));
        var taken = await anew.Run("import", Path.Combine(old.Folder, "out"), "--publish");

        Assert.True(given.Exit == 0 && taken.Exit == 0, given.Messages + taken.Messages + taken.Output);
        Assert.Equal(await Hashes(old), await Hashes(anew));
    }

    [Fact]
    public async Task A_paper_leaves_for_WordPress_and_as_pages_on_a_disk()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await line.Run("import", Fixtures.PathOf("wxr/theme-preview.xml"), line.Write("a.json", Exports.Ninjs("urn:a:1", "The quay <opens>")), "--publish");
        var folder = Path.Combine(line.Folder, "out");

        Assert.Equal(0, (await line.Run("export", "--format", "wxr", "--out", folder, "--url", "https://courier.example")).Exit);
        var wxr = await line.Run("read", Path.Combine(folder, "en.wxr.xml"));
        Assert.Contains("\"format\":\"wxr\"", wxr.Output, StringComparison.Ordinal);
        Assert.Contains("https://courier.example/en/news/2024/03/01/the-quay-opens", wxr.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await line.Run("export", "--format", "html", "--out", folder)).Exit);
        var front = await File.ReadAllTextAsync(Path.Combine(folder, "en", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("href=\"../en/news/2024/03/01/the-quay-opens.html\">The quay &lt;opens&gt;</a>", front, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "en/news/2024/03/01/the-quay-opens.html"), TestContext.Current.CancellationToken);
        Assert.Contains("../../../../../paper.css", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "paper.css")) && File.Exists(Path.Combine(folder, "ar", "index.html")));
    }

    private static async Task<List<string>> Hashes(CommandLine line)
    {
        await using var newsroom = line.Open();
        return await newsroom.Versions.OrderBy(version => version.ItemId).ThenBy(version => version.Number).Select(version => $"{version.ItemId} {version.Number} {version.Hash}").ToListAsync(TestContext.Current.CancellationToken);
    }
}
