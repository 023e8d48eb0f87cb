using System.Globalization;
using Broadsheet.Platform;
using Broadsheet.Tests.Archive;
using Broadsheet.Wire;

namespace Broadsheet.Tests.Wire.Fetching;

public sealed class How_politely_sources_are_asked
{
    private static readonly string News = WiredPaper.Rss(("ferry", "Night ferry returns", "It sails."));

    [Theory]
    [InlineData(null, "", 10)]
    [InlineData("max-age=60", "", 10)]
    [InlineData("max-age=3600", "", 60)]
    [InlineData("max-age=3600, no-cache", "", 10)]
    [InlineData("max-age=31536000", "", 24 * 60)]
    [InlineData(null, "<ttl>45</ttl>", 45)]
    [InlineData("max-age=3600", "<ttl>99999999</ttl>", 24 * 60)]
    public async Task A_source_is_asked_again_when_it_and_its_server_want(string? control, string head, int minutes)
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss(head, ("ferry", "Night ferry returns", "It sails.")), headers: control is null ? [] : [("Cache-Control", control)]);
        var source = await wire.Source();
        await wire.Poll(source);

        Assert.Equal(TimeSpan.FromMinutes(minutes), (await wire.Row(source)).NextDue - wire.Paper.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_more_and_more_rarely_and_never_more_rarely_than_once_a_day()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Answer("/feed", StatusCodes.Status503ServiceUnavailable);
        var source = await wire.Source();
        foreach (var minutes in (int[])[10, 20, 40, 80, 160, 320, 640, 1_280, 1_440, 1_440])
        {
            Assert.Contains("has trouble (503)", (await wire.Poll(source)).Error, StringComparison.Ordinal);
            Assert.InRange(((await wire.Row(source)).NextDue - wire.Paper.Clock.GetUtcNow()).TotalMinutes, minutes, minutes * 1.26);
        }
        wire.Serve("/feed", News);
        await wire.Poll(source);
        Assert.Equal((0, (string?)null, TimeSpan.FromMinutes(10)), ((await wire.Row(source)).Failures, (await wire.Row(source)).LastError, (await wire.Row(source)).NextDue - wire.Paper.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("7200", 120)]
    [InlineData("Tue, 04 Mar 2031 12:00:00 GMT", 180)]
    [InlineData("999999999", 7 * 24 * 60)]
    public async Task A_server_that_asks_for_patience_gets_it(string retryAfter, int minutes)
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Answer("/feed", StatusCodes.Status429TooManyRequests, ("Retry-After", retryAfter));
        var source = await wire.Source();
        await wire.Poll(source);

        Assert.Equal(minutes, ((await wire.Row(source)).NextDue - wire.Paper.Clock.GetUtcNow()).TotalMinutes);
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_paused_and_one_that_moved_says_where_to()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Answer("/gone", StatusCodes.Status410Gone);
        wire.Answer("/old", StatusCodes.Status301MovedPermanently, ("Location", "/new"));
        wire.Serve("/new", News);
        var (gone, old) = (await wire.Source("/gone", "Gone"), await wire.Source("/old", "Old"));
        await wire.Poll(gone);
        await wire.Poll(old);

        Assert.False((await wire.Row(gone)).IsActive);
        Assert.Equal(wire.At("/new"), (await wire.Row(old)).MovedTo);
    }

    [Fact]
    public async Task A_host_gets_one_request_at_a_time()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var (now, most) = (0, 0);
        wire.Outside.Paths["/feed"] = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await context.Response.WriteAsync(News);
        };
        var sources = new List<Guid>();
        for (var number = 0; number < 5; number++) sources.Add(await wire.Source(name: number.ToString(CultureInfo.InvariantCulture)));

        Assert.All(await Task.WhenAll(sources.Select(wire.Poll)), polled => Assert.Null(polled.Error));
        Assert.Equal(1, most);
    }

    [Theory, OnBothDatabases]
    public async Task Processes_that_ask_at_once_make_each_line_once(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        wire.Serve("/feed", WiredPaper.Rss([.. Enumerable.Range(0, 50).Select(number => ($"{number}", $"Headline {number}", "Words."))]));
        var source = await wire.Source();
        var paper = wire.Paper;
        var processes = Enumerable.Range(0, 4).Select(_ => new Poll(paper.Database, paper.The<Outbound>(), paper.The<Ids>(), paper.Clock, paper.The<IConfiguration>()));

        var polled = await Task.WhenAll(processes.Select(poll => poll.Do(source)));
        Assert.All(polled, answer => Assert.Null(answer.Error));
        Assert.Equal((50, 150), (polled.Sum(answer => answer.New), polled.Sum(answer => answer.Same)));
    }

    [Theory, OnBothDatabases]
    public async Task A_round_asks_who_is_due_once_however_many_go_round(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        wire.Serve("/due", News);
        wire.Serve("/paused", News);
        var due = await wire.Source("/due", "Due");
        await wire.Paper.The<SourceBook>().Pause(await wire.Source("/paused", "Paused"));
        var rounds = wire.Paper.The<Rounds>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rounds.Go()));
        await rounds.Go();
        Assert.Equal("/due", Assert.Single(wire.Outside.Asked).Path);

        wire.Paper.Clock.Set((await wire.Row(due)).NextDue);
        await rounds.Go();
        Assert.Equal(2, wire.Outside.Asked.Count);
    }
}
