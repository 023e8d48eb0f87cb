using System.Text.Json;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Reports_of_imports
{
    private static readonly string[] Posts =
    [
        Exports.Post(7, "The quay opens"), Exports.Post(8, "Kept back", "draft"),
        Exports.Post(9, "Another quay").Replace("9-story", "7-story", StringComparison.Ordinal), Exports.Post(10, "<b>Bold</b> &amp; <script>x</script>", body: "<p>Words.</p>"),
    ];

    [Fact]
    public async Task Say_of_each_document_what_became_of_it_and_where_it_is()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var report = Path.Combine(line.Folder, "report.json");
        var run = await line.Run("import", line.Write("old.xml", Exports.WordPress(Posts)), line.Write("broken.json", "{"), "--publish", "--report", report);

        Assert.Equal(2, run.Exit);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(["new", "new", "new", "new", null], documents.Select(one => one.TryGetProperty("as", out var became) ? became.GetString() : null));
        Assert.Equal("/en/port-life/2019/05/04/7-story", documents[0].GetProperty("address").GetString());
        Assert.Equal("en/port-life", documents[0].GetProperty("section").GetString());
        Assert.Equal("Ida Voss", documents[0].GetProperty("authors")[0].GetString());
        Assert.Contains("keeps it back", documents[1].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.False(documents[1].TryGetProperty("address", out _));
        Assert.Contains("/2019/05/7-story leads to another story", documents[2].GetProperty("collides").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("broken.json", documents[4].GetProperty("file").GetString(), StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.Contains(await newsroom.Items.Select(item => item.Id).ToListAsync(), id => id == documents[0].GetProperty("item").GetGuid());
        Assert.Equal((4, 3, 1), (json.RootElement.GetProperty("import").GetProperty("new").GetInt32(), json.RootElement.GetProperty("import").GetProperty("published").GetInt32(), json.RootElement.GetProperty("import").GetProperty("filesNotRead").GetInt32()));
    }

    [Fact]
    public async Task Are_pages_that_open_anywhere_and_run_nothing_of_what_came()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var report = Path.Combine(line.Folder, "report.html");
        await line.Run("import", line.Write("old.xml", Exports.WordPress(Posts)), "--publish", "--report", report);

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Equal(4, page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Contains("/en/port-life/2019/05/04/7-story", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("tr.told").Length);
    }

    [Fact]
    public async Task A_trial_shows_what_would_come_and_what_collides_and_changes_nothing()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var report = Path.Combine(line.Folder, "plan.json");
        var run = await line.Run("import", line.Write("old.xml", Exports.WordPress(Posts)), "--publish", "--dry-run", "--report", report);

        Assert.True(run.Exit == 0, run.Messages);
        Assert.StartsWith("Nothing was changed; it would be: 4 new", run.Output, StringComparison.Ordinal);
        Assert.Contains("en/port-life: 4 (a new section)", run.Output, StringComparison.Ordinal);
        Assert.Contains("leads to another story", run.Messages, StringComparison.Ordinal);
        Assert.Contains("\"address\":\"/en/port-life/2019/05/04/7-story\"", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.Equal((0, 0, 0), (await newsroom.Items.CountAsync(), await newsroom.Imports.CountAsync(), await newsroom.Sections.CountAsync(section => section.UrlName == "port-life")));
    }

    [Fact]
    public async Task A_report_that_is_neither_page_nor_JSON_is_refused_before_anything_is_done()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var run = await line.Run("import", line.Write("old.xml", Exports.WordPress(Posts)), "--report", "report.pdf");
        Assert.NotEqual(0, run.Exit);
        Assert.Contains("ends with .html or .json", run.Messages, StringComparison.Ordinal);
        await using var newsroom = line.Open();
        Assert.Empty(newsroom.Items);
    }
}
