using Broadsheet.Archive;
using Broadsheet.Press;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Press;

public sealed class Checking_stored_pages
{
    [Theory, OnBothDatabases]
    public async Task Pages_as_they_were_printed_are_whole(Store store)
    {
        var (paper, _) = await NoticeBoard.Open(store);
        await using var __ = paper;
        await paper.The<Publish>().Do(await paper.Draft());
        foreach (var address in new[] { "/board", "/en/", "/en/city/", "/en/city/2031/03/04/night-ferry-returns", "/en/feed.xml", "/sitemap.xml", "/en/search-nothing" }) await paper.Get(address);
        await paper.Filed("/board");
        await paper.Filed("/en/city/2031/03/04/night-ferry-returns");

        Assert.Empty(await FaultsOf(paper));
    }

    [Theory, OnBothDatabases]
    public async Task A_page_that_the_press_would_print_otherwise_is_named(Store store)
    {
        var (paper, board) = await NoticeBoard.Open(store);
        await using var _ = paper;
        await paper.Filed("/board");
        await paper.Filed("/board/2");
        board.Text = "Somebody changed the words without telling the Journal.";

        Assert.Equal(["page /board", "page /board/2"], (await FaultsOf(paper)).Select(fault => fault.Where).Order());
    }

    [Fact]
    public async Task A_page_that_nobody_gets_any_more_is_no_fault()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        await paper.Filed("/board");
        board.Text = "Newer.";
        await paper.Something();

        Assert.Empty(await FaultsOf(paper));
    }

    [Fact]
    public async Task Wrong_pages_are_thrown_away_when_the_paper_does_not_serve()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        await paper.Filed("/board");
        board.Text = "Somebody changed the words.";
        Assert.Contains(await FaultsOf(paper, repair: true), fault => fault.What.Contains("stop it", StringComparison.Ordinal));

        await paper.House.StopAsync();
        Assert.True(Assert.Single(await FaultsOf(paper, repair: true)).IsMended);
        await using var again = await Reopened.Open(paper, board);
        Assert.Equal("Somebody changed the words.", await again.Http.GetStringAsync("/board"));
    }

    private static async Task<List<Fault>> FaultsOf(TestPaper paper, bool repair = false)
    {
        var faults = new List<Fault>();
        await foreach (var fault in paper.House.Services.GetServices<ICheck>().OfType<PageCheck>().Single().Look(repair, CancellationToken.None)) faults.Add(fault);
        return faults;
    }
}
