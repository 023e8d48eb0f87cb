using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Importing_documents
{
    [Theory, OnBothDatabases]
    public async Task The_same_documents_again_change_nothing(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        string[] import = ["import", .. ((string[])["feeds", "charsets", "ninjs/examples", "ninjs/guidelines", "wxr"]).Select(Fixtures.PathOf), "--publish"];

        var first = await line.Run(import);
        var before = await Everything(line);
        var second = await line.Run(import);

        Assert.Equal(2, first.Exit);
        Assert.Contains("empty_feed.xml:1: The file is empty.", first.Messages, StringComparison.Ordinal);
        Assert.StartsWith("0 new, 0 changed, ", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Everything(line));
        Assert.True(before.Versions.Length > 300, $"{before.Versions.Length} versions");
        Assert.Equal(0, (await line.Run("check")).Exit);
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_state_of_a_published_document_is_its_next_version(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        var path = line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return"));
        await line.Run("import", path, "--publish");
        line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return in May"));

        var run = await line.Run("import", path, "--publish");

        Assert.StartsWith("0 new, 1 changed, 0 the same; 1 of them published", run.Output, StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.Equal([(1, "Ferry to return"), (2, "Ferry to return in May")], (await newsroom.Versions.OrderBy(version => version.Number).ToListAsync()).Select(version => (version.Number, version.Content.Headline)));
        var story = await newsroom.Stories.SingleAsync();
        Assert.Equal("/en/news/2024/03/01/ferry-to-return", story.Address);
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero), story.FirstPublished);
    }

    [Theory, OnBothDatabases]
    public async Task Without_publish_all_become_drafts_and_a_newer_state_replaces_the_draft(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        var path = line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return"));
        await line.Run("import", path);
        line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return in May"));
        await line.Run("import", path);

        await using var newsroom = line.Open();
        Assert.Equal(ItemState.Draft, (await newsroom.Items.SingleAsync()).State);
        Assert.Equal("Ferry to return in May", (await newsroom.Drafts.SingleAsync()).Content.Headline);
        Assert.Empty(newsroom.Versions);
        Assert.StartsWith("0 new, 1 changed", (await line.Run("import", path, "--publish")).Output, StringComparison.Ordinal);
        Assert.Equal(1, await newsroom.Versions.CountAsync());
    }

    [Fact]
    public async Task What_an_editor_changed_is_not_overwritten()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var path = line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return"));
        await line.Run("import", path);
        await using (var newsroom = line.Open())
            await newsroom.Drafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SavedBy, Guid.CreateVersion7()));
        line.Write("a.json", Exports.Ninjs("urn:courier:1", "Ferry to return in May"));

        var run = await line.Run("import", path);

        Assert.Contains("edited here", run.Messages, StringComparison.Ordinal);
        await using var after = line.Open();
        Assert.Equal("Ferry to return", (await after.Drafts.SingleAsync()).Content.Headline);
    }

    [Fact]
    public async Task A_bad_file_among_a_hundred_is_named_and_the_others_go_in()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        for (var number = 1; number <= 99; number++) line.Write($"in/{number:000}.json", Exports.Ninjs($"urn:courier:{number}", $"Story {number}"));
        line.Write("in/050b.json", "{\"uri\":\"urn:courier:x\",\n\"headlines\":[{\"value\":\"Broken\"");

        var run = await line.Run("import", Path.Combine(line.Folder, "in"));

        Assert.Equal(2, run.Exit);
        Assert.StartsWith("99 new", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"050b\.json:2: ", run.Messages);
    }

    [Fact]
    public async Task Nothing_that_can_be_read_ends_with_one_and_a_trial_changes_nothing()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        Assert.Equal(1, (await line.Run("import", line.Write("a.bin", "\0\u0001\u0002"))).Exit);
        Assert.Equal(1, (await line.Run("import", Path.Combine(line.Folder, "missing.xml"))).Exit);
        Assert.Contains("no edition 'fr'", (await line.Run("import", line.Write("a.json", Exports.Ninjs("urn:a:1", "One")), "--edition", "fr")).Messages, StringComparison.Ordinal);

        var trial = await line.Run("import", Path.Combine(line.Folder, "a.json"), "--publish", "--dry-run");

        Assert.Equal((0, "Nothing was changed; it would be: 1 new, 0 changed, 0 the same; 1 of them published, 0 refused.\n  en/news: 1\n"), (trial.Exit, trial.Output));
        await using var newsroom = line.Open();
        Assert.Equal(0, await newsroom.Items.CountAsync());
    }

    [Fact]
    public async Task The_language_of_a_document_chooses_the_edition()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await line.Run("import", line.Write("a.json", Exports.Ninjs("urn:a:1", "عودة العبارة").Replace("\"en\"", "\"ar-MT\"", StringComparison.Ordinal)), line.Write("b.json", Exports.Ninjs("urn:a:2", "Fähre").Replace("\"en\"", "\"de\"", StringComparison.Ordinal)));

        await using var newsroom = line.Open();
        Assert.Equal(["ar", "en"], (await newsroom.Items.ToListAsync()).Select(item => item.EditionCode).Order());
        Assert.Contains("de", (await newsroom.Drafts.ToListAsync()).Select(draft => draft.Content.Language));
    }

    private static async Task<(string Versions, string Drafts, int Entries)> Everything(CommandLine line)
    {
        await using var newsroom = line.Open();
        var versions = await newsroom.Versions.OrderBy(version => version.Hash).Select(version => version.Hash).ToListAsync();
        var drafts = await newsroom.Drafts.OrderBy(draft => draft.ItemId).Select(draft => new { draft.ItemId, draft.Token }).ToListAsync();
        return (string.Join(' ', versions), string.Join(' ', drafts), await newsroom.Journal.CountAsync());
    }
}
