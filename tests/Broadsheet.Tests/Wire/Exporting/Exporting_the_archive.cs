using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Tests.Ninjs;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Wire.Importing;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Exporting;

/// <summary>
/// The canonical archive is what was public: each version with its number, time, kind, note, address and chained hash; the readers' rows
/// and marks; the links between editions; the addresses that lead on. Drafts and accounts are the house's own and stay in its backup.
/// </summary>
public sealed class Exporting_the_archive
{
    [Theory, OnBothDatabases]
    public async Task An_export_taken_into_a_new_paper_makes_the_same_archive(Store store)
    {
        await using var old = await CommandLine.Paper_made(store);
        await Fill(old);
        await using var anew = await CommandLine.Paper_made(store == Store.Sqlite ? Store.Postgres : Store.Sqlite);
        var export = Path.Combine(old.Folder, "export");

        var given = await old.Run("export", "--format", "ninjs", "--out", export);
        var taken = await anew.Run("import", export, "--publish");

        Assert.True(given.Exit == 0 && taken.Exit == 0, given.Messages + taken.Messages);
        var (before, after) = (await Canonical(old), await Canonical(anew));
        Assert.Contains("Correction", before, StringComparison.Ordinal);
        Assert.Contains("Withdrawal", before, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.StartsWith("0 new, 0 changed", (await anew.Run("import", export, "--publish")).Output, StringComparison.Ordinal);
        Assert.StartsWith("0 new, 0 changed", (await old.Run("import", export, "--publish")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await anew.Run("check")).Exit);
    }

    [Fact]
    public async Task Every_item_given_out_is_valid_ninjs()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await Fill(line);
        await line.Run("export", "--format", "ninjs", "--out", line.Folder);

        var items = await File.ReadAllLinesAsync(Path.Combine(line.Folder, "stories.ninjs.jsonl"), TestContext.Current.CancellationToken);

        Assert.All(await NinjsSchema.Validate(items), answer => Assert.Equal("valid", answer));
        Assert.True(items.Length > 80, $"{items.Length} versions");
    }

    [Fact]
    public async Task A_version_that_was_changed_on_the_way_is_not_taken_as_the_record()
    {
        await using var old = await CommandLine.Paper_made(Store.Sqlite);
        await old.Run("import", old.Write("a.json", Exports.Ninjs("urn:a:1", "The quay opens")), "--publish");
        await old.Run("export", "--format", "ninjs", "--out", old.Folder);
        var path = Path.Combine(old.Folder, "stories.ninjs.jsonl");
        var item = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))[0];

        var run = await old.Run("import", old.Write("b.jsonl", item.Replace("The ferry sails again.", "The ferry sinks.", StringComparison.Ordinal)), "--publish");

        Assert.Contains("not rewritten", run.Messages, StringComparison.Ordinal);
        await using var newsroom = old.Open();
        Assert.Equal(1, await newsroom.Versions.CountAsync());
    }

    [Fact]
    public async Task Since_gives_what_changed_and_a_feed_is_written_for_each_edition()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await line.Run("import", line.Write("old.json", Exports.Ninjs("urn:a:1", "Old").Replace("2024-03-01", "2019-03-01", StringComparison.Ordinal)), line.Write("new.json", Exports.Ninjs("urn:a:2", "New <b>")), "--publish");

        Assert.StartsWith("1 versions", (await line.Run("export", "--format", "ninjs", "--out", line.Folder, "--since", "2023-01-01")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await line.Run("export", "--format", "rss", "--out", line.Folder, "--url", "https://courier.example")).Exit);
        var feed = await File.ReadAllTextAsync(Path.Combine(line.Folder, "en.rss"), TestContext.Current.CancellationToken);
        Assert.Contains("https://courier.example/en/news/2024/03/01/new-b", feed, StringComparison.Ordinal);
        Assert.Contains("no time", (await line.Run("export", "--format", "ninjs", "--out", line.Folder, "--since", "yesterday")).Messages, StringComparison.Ordinal);
    }

    private static async Task Fill(CommandLine line)
    {
        await line.Run("import", Fixtures.PathOf("wxr/themeunittestdata.wordpress.xml"), Fixtures.PathOf("ninjs/guidelines/3.1"), "--publish");
        var path = line.Write("a.json", Exports.Ninjs("urn:a:1", "The quay opens"));
        await line.Run("import", path, line.Write("b.json", Exports.Ninjs("urn:a:2", "Withdrawn soon")), "--publish");
        line.Write("a.json", Exports.Ninjs("urn:a:1", "The quay opens at dawn"));
        await line.Run("import", path);
        Assert.Equal(0, (await line.Run("correct", "/en/news/2024/03/01/the-quay-opens", "--note", "It opens at dawn, not at noon.")).Exit);
        Assert.Equal(0, (await line.Run("withdraw", "https://courier.example/en/news/2024/03/01/withdrawn-soon", "--reason", "It was about another harbour.")).Exit);
    }

    private static async Task<string> Canonical(CommandLine line)
    {
        await using var newsroom = line.Open();
        var versions = await newsroom.Versions.ToListAsync();
        var stories = await newsroom.Stories.ToListAsync();
        var items = await newsroom.Items.Where(item => item.PublishedVersion > 0).ToListAsync();
        var marks = await newsroom.Marks.ToListAsync();
        var redirects = await newsroom.Redirects.ToListAsync();
        var people = await newsroom.People.ToListAsync();
        return string.Join('\n',
        [
            .. versions.Select(one => $"{one.ItemId} {one.Number} {one.Kind} {one.Note} {one.At:O} {one.Address} {one.Hash} {one.PreviousHash} {JsonSerializer.Serialize(one.Content)}").Order(),
            .. stories.Select(one => JsonSerializer.Serialize(one)).Order(),
            .. items.Select(one => $"{one.Id} {one.StoryId} {one.EditionCode} {one.Type} {one.State} {one.FirstPublished:O} {one.Expires:O} {one.SourceUri} {one.SourceHash}").Order(),
            .. marks.Select(one => $"{one.ItemId} {one.Kind} {one.Key} {one.Name} {one.FirstPublished:O}").Order(),
            .. redirects.Select(one => $"{one.From} {one.ItemId} {one.To}").Order(),
            .. people.Select(one => $"{one.UrlName} {JsonSerializer.Serialize(one.Texts)}").Order(),
        ]);
    }
}
