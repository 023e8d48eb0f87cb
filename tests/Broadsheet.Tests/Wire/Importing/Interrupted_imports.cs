using System.Globalization;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Interrupted_imports
{
    private const int Posts = 12_000;

    private static readonly int Kills = BroadsheetProgram.Kills(10);

    [Theory, OnBothDatabases]
    public async Task However_often_it_is_killed_it_ends_with_the_archive_and_the_report_of_an_undisturbed_one(Store store)
    {
        await using var disturbed = await CommandLine.Paper_made(store);
        await using var undisturbed = await CommandLine.Paper_made(store);
        var export = Exports.WordPress([.. Enumerable.Range(1, Posts).Select(id => Exports.Post(id, string.Create(CultureInfo.InvariantCulture, $"Story {id % 5_000} of the quay"), id % 50 == 0 ? "draft" : "publish"))]);

        var random = new Random(5);
        string[] import = ["import", disturbed.Write("old.xml", export), "--publish", "--report", Path.Combine(disturbed.Folder, "report.json")];
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = await disturbed.Start(import);
            // The last one dies when a part is in, so that there is something to go on from.
            for (var lines = kill == Kills - 1 ? 1 : random.Next(0, 2); lines > 0 && await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is not null; lines--) { }
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var last = await disturbed.Run(import);
        var whole = await undisturbed.Run("import", undisturbed.Write("old.xml", export), "--publish", "--report", Path.Combine(undisturbed.Folder, "report.json"));

        Assert.Equal((0, 0), (last.Exit, whole.Exit));
        Assert.Equal(whole.Output, last.Output);
        Assert.Contains("goes on after", last.Messages, StringComparison.Ordinal);
        Assert.Equal(await Archive(undisturbed), await Archive(disturbed));
        Assert.Equal(await Report(undisturbed), await Report(disturbed));
        Assert.Equal(0, (await disturbed.Run("check")).Exit);
        await using var newsroom = disturbed.Open();
        Assert.Equal((1, ImportState.Done), (await newsroom.Imports.CountAsync(), (await newsroom.Imports.SingleAsync()).State));
    }

    [Fact]
    public async Task The_same_after_it_was_done_is_another_import_and_changes_nothing()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var path = line.Write("old.xml", Exports.WordPress(Exports.Post(1, "The quay opens")));
        await line.Run("import", path, "--publish");
        Assert.StartsWith("0 new, 0 changed, 1 the same", (await line.Run("import", path, "--publish")).Output, StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.Equal(2, await newsroom.Imports.CountAsync());
    }

    /// <summary>All that readers and editors see, without what is new by nature: ids and hours of work.</summary>
    private static async Task<List<string>> Archive(CommandLine line)
    {
        await using var newsroom = line.Open();
        var versions = await newsroom.Versions.AsNoTracking().ToListAsync();
        var addresses = await newsroom.Stories.ToDictionaryAsync(story => story.ItemId, story => story.Address);
        var drafts = await newsroom.Drafts.AsNoTracking().Join(newsroom.Items, draft => draft.ItemId, item => item.Id, (draft, item) => new { draft.Content, item.SourceUri, item.State, item.FirstPublished }).ToListAsync();
        var redirects = await newsroom.Redirects.AsNoTracking().ToListAsync();
        var sections = await newsroom.Sections.Select(section => section.EditionCode + section.UrlName).ToListAsync();
        var (entries, people) = (await newsroom.Journal.CountAsync(), await newsroom.People.CountAsync());
        return [
            .. versions.Select(version => $"{version.Number} {version.Address} {version.At:O} {JsonSerializer.Serialize(version.Content)}").Order(StringComparer.Ordinal),
            .. drafts.Select(draft => $"{draft.SourceUri} {draft.State} {draft.FirstPublished:O} {draft.Content.Headline}").Order(StringComparer.Ordinal),
            .. redirects.Select(redirect => $"{redirect.From} → {addresses[redirect.ItemId!.Value]}").Order(StringComparer.Ordinal),
            .. sections.Order(StringComparer.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"{entries} entries, {people} people"),
        ];
    }

    private static async Task<List<string>> Report(CommandLine line)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(line.Folder, "report.json")));
        return [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(one => $"{one.GetProperty("place")} {one.GetProperty("as")} {one.GetProperty("headline")} {(one.TryGetProperty("address", out var address) ? address.GetString() : "")}")];
    }
}
