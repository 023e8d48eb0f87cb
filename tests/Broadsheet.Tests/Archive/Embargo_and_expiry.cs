using System.Net;
using Broadsheet.Archive;
using NodaTime;

namespace Broadsheet.Tests.Archive;

public sealed class Embargo_and_expiry
{
    [Theory, OnBothDatabases]
    public async Task Nothing_goes_out_under_embargo(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        var end = paper.Clock.GetUtcNow().AddHours(3);
        await paper.The<Limit>().Embargo(item, end);

        var refused = await Assert.ThrowsAsync<Refused>(() => paper.The<Publish>().Do(item));
        Assert.Equal("The item is under embargo until 2031-03-04 13:00 Europe/Malta: schedule it for then, or lift the embargo.", refused.Message);
        Assert.Equal("at", (await Assert.ThrowsAsync<Refused>(() => paper.The<Schedule>().Do(item, new LocalDateTime(2031, 3, 4, 12, 59), "Europe/Malta"))).Member);

        await paper.The<Schedule>().Do(item, new LocalDateTime(2031, 3, 4, 13, 0), "Europe/Malta");
        Assert.Equal(RefusalReason.Conflict, await Writing.RefusalOf(() => paper.The<Limit>().Embargo(item, end.AddHours(1))));
        paper.Clock.Set(end);
        await paper.The<Scheduler>().FireDue();
        Assert.Single(await paper.Versions(item));
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Limit>().Embargo(item, end.AddHours(1))));
    }

    [Theory, OnBothDatabases]
    public async Task A_story_whose_time_is_over_is_withdrawn_by_itself(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public();
        var address = (await paper.Row(item)).Address;
        var end = paper.Clock.GetUtcNow().AddHours(1);
        await paper.The<Limit>().Expiry(item, end);
        Assert.Equal(end, (await paper.Row(item)).Expires);

        paper.Clock.Set(end);
        await paper.The<Scheduler>().FireDue();
        await paper.The<Scheduler>().FireDue();

        Assert.Equal(HttpStatusCode.Gone, (await paper.Http.GetAsync(address)).StatusCode);
        Assert.Equal([VersionKind.First, VersionKind.Withdrawal], (await paper.Versions(item)).Select(version => version.Kind));
        await paper.The<Restore>().Do(item);
        await paper.The<Scheduler>().FireDue();
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(address)).StatusCode);
    }
}
