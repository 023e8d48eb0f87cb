using System.Net;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Wire.Importing;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Desk;

public sealed class Imports_at_the_desk
{
    private static readonly byte[] Export = Encoding.UTF8.GetBytes(Exports.WordPress(Exports.Post(7, "The quay opens"), Exports.Post(8, "Kept back", "draft")));

    [Theory, OnBothDatabases]
    public async Task A_file_is_looked_at_first_then_taken_in_and_its_report_read(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var eva = await Journalist.Comes(paper, Role.Chief);

        var trial = await Imported.Done(paper, eva, Export, ("trial", "true"), ("publish", "true"));
        var plan = await eva.Page($"/desk/imports/{trial.Id}");
        Assert.Contains("Nothing was changed", plan.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/en/port-life/2019/05/04/7-story", plan.Body!.TextContent, StringComparison.Ordinal);
        await using (var newsroom = paper.Database.Open()) Assert.Empty(newsroom.Items);

        var taken = await eva.Send($"/desk/imports/{trial.Id}", $"/desk/imports/{trial.Id}/take");
        var run = await Imported.Ended(paper, Guid.Parse(taken.Headers.Location!.ToString().Split('/')[^1]));
        Assert.Equal((ImportState.Done, 2, 1), (run.State, run.Progress.New, run.Progress.Published));
        var report = await eva.Page($"/desk/imports/{run.Id}");
        Assert.Equal("The quay opens", report.QuerySelector(".import-lines a")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await eva.Look(report.QuerySelector(".line-made")!.GetAttribute("href")!)).StatusCode);
        foreach (var old in new[] { "/2019/05/7-story/", "/2019/05/7-story", "/?p=7" })
        {
            using var moved = await eva.Look(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/en/port-life/2019/05/04/7-story"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        }
        Assert.Equal("Kept back", (await eva.Page($"/desk/imports/{run.Id}?show=told")).QuerySelector(".import-lines a")!.TextContent);
        Assert.Empty((await eva.Page($"/desk/imports/{run.Id}?show=refused")).QuerySelectorAll(".import-lines tr"));
        Assert.Contains("\"The quay opens\"", await (await eva.Look($"/desk/imports/{run.Id}/report.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, (await eva.Page("/desk/imports")).QuerySelectorAll("table.items tbody tr").Length);
    }

    [Fact]
    public async Task What_is_no_document_is_said_with_the_reason()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Chief);
        var run = await Imported.Done(paper, eva, [0, 1, 2, 3]);
        Assert.Equal((ImportState.Done, 1), (run.State, run.Progress.Missed));
        Assert.Contains("Name the format", (await eva.Page($"/desk/imports/{run.Id}?show=refused")).QuerySelector(".import-lines")!.TextContent, StringComparison.Ordinal);
        using var empty = await eva.UploadForm("/desk/imports", new Dictionary<string, string> { ["into"] = "en" }, ("empty.xml", []));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task It_goes_only_into_editions_where_the_person_is_chief_and_nobody_else_reads_of_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Chief, "en", "eva@courier.example");
        using var noor = await Journalist.Comes(paper, Role.Chief, "ar", "noor@courier.example");
        var run = await Imported.Done(paper, eva, Export);

        using var elsewhere = await eva.UploadForm("/desk/imports", new Dictionary<string, string> { ["into"] = "ar" }, ("old.xml", Export));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        foreach (var path in new[] { "", "/report.json", "/report.html" }) Assert.Equal(HttpStatusCode.Forbidden, (await noor.Look($"/desk/imports/{run.Id}{path}")).StatusCode);
        Assert.Empty((await noor.Page("/desk/imports")).QuerySelectorAll("table.items tbody tr"));
    }

    [Fact]
    public async Task One_that_was_stopped_goes_on()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Chief);
        var run = await Imported.Done(paper, eva, Export, ("trial", "true"));
        await paper.Database.Write(newsroom => newsroom.Imports.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ImportState.Stopped).SetProperty(one => one.Progress, new ImportProgress())));

        await eva.Send($"/desk/imports/{run.Id}", $"/desk/imports/{run.Id}/go-on");
        var done = await Imported.Ended(paper, run.Id);
        Assert.Equal((ImportState.Done, 2), (done.State, done.Progress.New));
        Assert.Equal(2, paper.The<ImportBook>().Read(done, 0, 10, _ => true)!.Lines.Count);
    }
}
