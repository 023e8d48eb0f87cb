using Broadsheet.Archive;
using NodaTime;

namespace Broadsheet.Tests.Archive;

public sealed class Scheduling_a_story
{
    private const string Malta = "Europe/Malta";
    private static readonly LocalDateTime TomorrowAtSix = new(2031, 3, 5, 6, 0);

    [Theory, OnBothDatabases]
    public async Task It_goes_out_at_its_time_and_not_before(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        var waiting = await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        Assert.Equal(new DateTimeOffset(2031, 3, 5, 5, 0, 0, TimeSpan.Zero), waiting.Due);

        paper.Clock.Set(waiting.Due.AddMilliseconds(-1));
        await paper.The<Scheduler>().FireDue();
        Assert.Empty(await paper.Journal());
        Assert.Equal(waiting.Due, (await paper.Item(item)).PublishAt);

        paper.Clock.Set(waiting.Due);
        await paper.The<Scheduler>().FireDue();
        Assert.Equal("/en/city/2031/03/05/night-ferry-returns", (await paper.Row(item)).Address);
        Assert.Null((await paper.Item(item)).PublishAt);
    }

    [Theory, OnBothDatabases]
    public async Task The_words_are_pinned_while_somebody_types_on(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft("As scheduled");
        await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        await paper.Rewrite(item, content => content with { Headline = "Typed since" });

        paper.Clock.Advance(TimeSpan.FromDays(1));
        await paper.The<Scheduler>().FireDue();

        Assert.Equal("As scheduled", (await paper.Row(item)).Card.Headline);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_missed_while_the_house_was_closed_goes_out_when_it_opens(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        var waiting = await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        await paper.House.StopAsync();
        paper.Clock.Set(waiting.Due.AddMinutes(4));

        await using var house = await SecondHouse.Open(paper);
        await house.The<Scheduler>().FireDue();

        Assert.Equal(waiting.Due.AddMinutes(4), Assert.Single(await paper.Versions(item)).At);
        await using var newsroom = paper.Database.Open();
        Assert.Equal(TimeSpan.FromMinutes(4), Assert.Single(newsroom.Waiting).Fired - waiting.Due);
    }

    [Theory, OnBothDatabases]
    public async Task Two_processes_publish_it_once(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await using var other = await SecondHouse.Open(paper);
        var items = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => paper.Draft($"Fog {number}")));
        foreach (var item in items) await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        paper.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(paper.The<Scheduler>().FireDue(), other.The<Scheduler>().FireDue(), paper.The<Scheduler>().FireDue());

        Assert.Equal(items.Order(), (await paper.Journal()).Select(entry => entry.ItemId!.Value).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_can_wait_and_gives_way_to_a_later_change(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (first, second) = (await paper.Public("First"), await paper.Public("Second"));
        foreach (var item in new[] { first, second })
        {
            await paper.Rewrite(item, content => content with { Standfirst = "Five crowns." });
            await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta, kind: VersionKind.Correction, note: "Five, not four.");
        }
        await paper.The<Withdraw>().Do(second, "All wrong.");

        paper.Clock.Advance(TimeSpan.FromDays(1));
        await paper.The<Scheduler>().FireDue();

        Assert.Equal("Five, not four.", (await paper.Row(first)).Notes[^1].Note);
        Assert.Equal([VersionKind.First, VersionKind.Withdrawal], (await paper.Versions(second)).Select(version => version.Kind));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_go_out_says_why_and_holds_up_nobody(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (stuck, free) = (await paper.Draft(content: Writing.Story("Stuck") with { Section = "sport" }), await paper.Draft("Free"));
        foreach (var item in new[] { stuck, free }) await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        await paper.Database.Write(async newsroom =>
        {
            newsroom.Sections.RemoveRange(newsroom.Sections.Where(section => section.UrlName == "sport"));
            await newsroom.SaveChangesAsync();
        });

        paper.Clock.Advance(TimeSpan.FromDays(1));
        await paper.The<Scheduler>().FireDue();

        Assert.Single(await paper.Versions(free));
        Assert.Empty(await paper.Versions(stuck));
        await using var newsroom = paper.Database.Open();
        Assert.Equal("The edition 'en' has no section 'sport'.", newsroom.Waiting.Single(waiting => waiting.ItemId == stuck).Failure);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_or_trashed_story_stays_in(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (cancelled, trashed) = (await paper.Draft(), await paper.Draft());
        foreach (var item in new[] { cancelled, trashed }) await paper.The<Schedule>().Do(item, TomorrowAtSix, Malta);
        await paper.The<Schedule>().Cancel(cancelled);
        await paper.The<Trash>().Put(trashed);

        paper.Clock.Advance(TimeSpan.FromDays(1));
        await paper.The<Scheduler>().FireDue();

        Assert.Empty(await paper.Journal());
    }
}
