using System.Net;
using Broadsheet.Archive;

namespace Broadsheet.Tests.Archive;

public sealed class Publishing_a_story
{
    [Theory, OnBothDatabases]
    public async Task A_published_story_is_read_at_its_dated_address(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft("Night ferry returns to Tarn");

        var published = await paper.The<Publish>().Do(item);

        Assert.Equal("/en/city/2031/03/04/night-ferry-returns-to-tarn", published.Address);
        var page = await paper.Http.GetAsync(published.Address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Night ferry returns to Tarn", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Publishing_twice_is_refused_and_leaves_one_version(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public();

        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Publish>().Do(item)));

        Assert.Single(await paper.Versions(item));
        Assert.Single(await paper.Journal());
    }

    [Theory, OnBothDatabases]
    public async Task A_button_pressed_eight_times_at_once_publishes_once(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try { return (await paper.The<Publish>().Do(item)).Version; }
            catch (Refused) { return 0; }
        })));

        Assert.Equal(1, answers.Sum());
        Assert.Single(await paper.Versions(item));
    }

    [Theory, OnBothDatabases]
    public async Task What_readers_need_must_be_there(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        foreach (var (content, member) in new[]
        {
            (Writing.Story(" "), "headline"),
            (Writing.Story("Ferry") with { Section = null }, "section"),
            (Writing.Story("Ferry") with { Section = "opera" }, "section"),
        })
        {
            var item = await paper.Draft(content: content);
            Assert.Equal(member, (await Assert.ThrowsAsync<Refused>(() => paper.The<Publish>().Do(item))).Member);
        }
        Assert.Empty(await paper.Journal());
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_somebody_saved_meanwhile_do_not_go_out_unseen(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        await paper.Rewrite(item, content => content with { Headline = "Something else" });

        Assert.Equal(RefusalReason.Conflict, await Writing.RefusalOf(() => paper.The<Publish>().Do(item, token: 0)));
        await paper.The<Publish>().Do(item, token: 1);

        Assert.Equal("Something else", (await paper.Row(item)).Card.Headline);
    }

    [Theory, OnBothDatabases]
    public async Task Stories_with_one_headline_get_addresses_of_their_own(Store store)
    {
        await using var paper = await TestPaper.Open(store);

        var items = new[] { await paper.Public("Fog"), await paper.Public("Fog"), await paper.Public("Fog") };

        var addresses = await Task.WhenAll(items.Select(async item => (await paper.Row(item)).Address));
        Assert.Equal(["/en/city/2031/03/04/fog", "/en/city/2031/03/04/fog-2", "/en/city/2031/03/04/fog-3"], addresses);
    }
}
