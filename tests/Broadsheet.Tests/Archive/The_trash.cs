using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Archive;

public sealed class The_trash
{
    [Theory, OnBothDatabases]
    public async Task What_lies_in_the_trash_is_not_published_and_comes_back_whole(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        await paper.The<Trash>().Put(item);
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Publish>().Do(item)));

        await paper.The<Trash>().TakeBack(item);

        Assert.Equal(1, (await paper.The<Publish>().Do(item)).Version);
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Trash>().Put(item)));
    }

    [Theory, OnBothDatabases]
    public async Task Destroying_a_draft_leaves_the_fact_and_the_reason(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Destroy>().Do(item, "Test")));
        await paper.The<Trash>().Put(item);
        Assert.Equal(RefusalReason.Invalid, await Writing.RefusalOf(() => paper.The<Destroy>().Do(item, "")));
        var by = Guid.CreateVersion7();

        await paper.The<Destroy>().Do(item, "A trial text", by);

        await using var newsroom = paper.Database.Open();
        Assert.False(await newsroom.Items.AnyAsync() || await newsroom.Drafts.AnyAsync());
        var fact = await newsroom.Destructions.SingleAsync();
        Assert.Equal((item, "A trial text", by, 0), (fact.ItemId, fact.Reason, fact.By, fact.Versions));
    }

    [Theory, OnBothDatabases]
    public async Task Of_what_was_public_the_words_go_and_the_hashes_stay(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("A name that must go");
        await paper.The<Withdraw>().Do(item, "By order of a court.");
        var before = await paper.Versions(item);
        await paper.The<Trash>().Put(item);

        await paper.The<Destroy>().Do(item, "Court order 12/2031");

        var after = await paper.Versions(item);
        Assert.Equal(before.Select(version => version.Hash), after.Select(version => version.Hash));
        Assert.All(after, version => Assert.Equal(("", paper.Clock.GetUtcNow()), (version.Content.Headline, version.Erased)));
        var row = await paper.Row(item);
        Assert.Equal(("", "By order of a court."), (row.Card.Headline + row.Content.Headline, row.Notes[^1].Note));
        Assert.Equal(RefusalReason.NotFound, await Writing.RefusalOf(() => paper.The<Restore>().Do(item)));
        var page = await paper.Http.GetAsync(row.Address);
        Assert.DoesNotContain("A name that must go", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
