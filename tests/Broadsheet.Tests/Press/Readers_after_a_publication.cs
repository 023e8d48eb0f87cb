using System.Diagnostics;
using System.Net;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Press;

public sealed class Readers_after_a_publication
{
    [Theory, OnBothDatabases]
    public async Task Ten_thousand_of_them_never_get_the_older_page(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft("Ferry is late");
        var first = await paper.The<Publish>().Do(item);
        await Race(paper, first.Address, page => page.Text.Contains("Ferry is late", StringComparison.Ordinal), async () =>
        {
            await paper.Rewrite(item, content => content with { Headline = "Ferry was on time" });
            await paper.The<Amend>().Do(item, VersionKind.Correction, "It was on time.");
        }, page => page.Text.Contains("Ferry was on time", StringComparison.Ordinal));

        await Race(paper, first.Address, page => page.Status == HttpStatusCode.OK,
            () => paper.The<Withdraw>().Do(item, "It never sailed."), page => page.Status == HttpStatusCode.Gone);
        await Race(paper, first.Address, page => page.Status == HttpStatusCode.Gone,
            () => paper.The<Restore>().Do(item, "It did sail."), page => page.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_that_is_not_there_yet_is_there_once_published()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var item = await paper.Draft("Fog");
        await Race(paper, "/en/city/2031/03/04/fog", page => page.Status == HttpStatusCode.NotFound,
            () => paper.The<Publish>().Do(item), page => page.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_print_that_began_before_is_not_handed_to_who_came_after()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        var drying = new TaskCompletionSource();
        board.Drying = () => drying.Task;
        board.Text = "Older.";
        var before = paper.Http.GetStringAsync("/board");
        await Waiting.Until(() => board.Prints == 1);

        board.Text = "Newer.";
        await paper.Something();
        board.Drying = () => Task.CompletedTask;
        var after = paper.Http.GetStringAsync("/board");
        drying.SetResult();

        Assert.Equal("Older.", await before);
        Assert.Equal("Newer.", await after);
        Assert.Equal("Newer.", await paper.Http.GetStringAsync("/board"));
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_it_printed_once()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        var drying = new TaskCompletionSource();
        board.Drying = () => drying.Task;

        Task<string>[] readers = [.. Enumerable.Range(0, 50).Select(_ => paper.Http.GetStringAsync("/board"))];
        await Waiting.Until(() => board.Prints == 1);
        drying.SetResult();

        Assert.All(await Task.WhenAll(readers), text => Assert.Equal(NoticeBoard.Long, text));
        Assert.Equal(1, board.Prints);
    }

    [Fact]
    public async Task A_plate_that_breaks_is_tried_again_for_the_next_reader()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        board.Drying = () => throw new InvalidOperationException("The plate broke.");
        Assert.Equal(HttpStatusCode.InternalServerError, (await paper.Get("/board")).StatusCode);
        board.Drying = () => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, (await paper.Get("/board")).StatusCode);
    }

    [Fact]
    public async Task Other_processes_follow_within_a_second()
    {
        await using var paper = await TestPaper.Open(Store.Postgres);
        await using var other = await SecondHouse.Open(paper);
        using var http = new HttpClient { BaseAddress = other.Address };
        var item = await paper.Draft("Ferry is late");
        var first = await paper.The<Publish>().Do(item);
        await Waiting.Until(async () => (await http.GetAsync(first.Address)).IsSuccessStatusCode);

        await paper.Rewrite(item, content => content with { Headline = "Ferry was on time" });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was on time.");
        var answered = Stopwatch.StartNew();
        while (!(await http.GetStringAsync(first.Address)).Contains("Ferry was on time", StringComparison.Ordinal))
            Assert.True(answered.Elapsed < TimeSpan.FromSeconds(30), "The other process does not follow at all.");

        // What the paper promises, not how quick the machine is: the bell rings it within hundredths.
        Assert.True(answered.Elapsed <= TimeSpan.FromSeconds(1), $"The other process still had the older page {answered.ElapsedMilliseconds} ms after the answer.");
    }

    /// <summary>Eight readers read without pause while the act happens, and then until they have read ten thousand times.</summary>
    private static async Task Race(TestPaper paper, string address, Func<Read, bool> older, Func<Task> act, Func<Read, bool> newer)
    {
        var (answered, left) = (0, 10_000);
        async Task ReadOn()
        {
            while (Volatile.Read(ref left) > 0)
            {
                var came = Volatile.Read(ref answered);
                using var page = await paper.Http.GetAsync(address);
                var read = new Read(page.StatusCode, await page.Content.ReadAsStringAsync());
                if (came == 0) Assert.True(older(read) || newer(read), $"{read.Status}: {read.Text}");
                else Assert.True(newer(read), $"After the act had answered, a reader got the older page: {read.Status}");
                if (came == 1) Interlocked.Decrement(ref left);
            }
        }
        Task[] readers = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(ReadOn))];
        await act();
        Volatile.Write(ref answered, 1);
        await Task.WhenAll(readers);
    }


    private sealed record Read(HttpStatusCode Status, string Text);
}
