using System.Net;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Tests.Desk;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

/// <summary>What WordPress's own project makes to break themes: it is imported, published and opened.</summary>
public sealed class Theme_test_data
{
    [Theory]
    [InlineData("wxr/themeunittestdata.wordpress.xml", 60)]
    [InlineData("wxr/64-block-test-data.xml", 60)]
    public async Task Every_post_opens_without_error_and_says_what_it_says(string file, int least)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Chief);
        var run = await Imported.Done(paper, eva, await File.ReadAllBytesAsync(Fixtures.PathOf(file), TestContext.Current.CancellationToken), ("publish", "true"), ("pictures", ""));
        Assert.Equal((ImportState.Done, 0, 0), (run.State, run.Progress.Refused, run.Progress.Missed));

        await using var newsroom = paper.Database.Open();
        var stories = await newsroom.Stories.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.InRange(stories.Count, least, 1_000);
        List<string> wrong = [];
        foreach (var story in stories)
        {
            using var answer = await paper.Http.GetAsync(new Uri(story.Address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await Journalist.Parse(answer);
            if (answer.StatusCode != HttpStatusCode.OK) wrong.Add($"{story.Address}: {answer.StatusCode}");
            else if (page.QuerySelector("h1")?.TextContent.Trim() is not { Length: > 0 }) wrong.Add($"{story.Address}: no headline");
            if (page.QuerySelector("article [style], article script:not([type])") is { } stray) wrong.Add($"{story.Address}: {stray.OuterHtml[..Math.Min(120, stray.OuterHtml.Length)]}");
        }
        Assert.Empty(wrong);
    }
}
