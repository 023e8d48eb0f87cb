using Broadsheet.Archive;

namespace Broadsheet.Tests.Archive;

public sealed class Amending_a_story
{
    [Theory, OnBothDatabases]
    public async Task A_correction_keeps_the_first_version_readable_and_says_so(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Ferry costs 4 crowns");
        var address = (await paper.Row(item)).Address;
        await paper.Rewrite(item, content => content with { Headline = "Ferry costs 5 crowns" });
        paper.Clock.Advance(TimeSpan.FromHours(1));

        var published = await paper.The<Amend>().Do(item, VersionKind.Correction, "  The fare is 5 crowns, not 4. ");

        var versions = await paper.Versions(item);
        Assert.Equal(["Ferry costs 4 crowns", "Ferry costs 5 crowns"], versions.Select(version => version.Content.Headline));
        Assert.Equal(versions[0].Hash, versions[1].PreviousHash);
        var row = await paper.Row(item);
        Assert.Equal((address, 2, address), (published.Address, published.Version, row.Address));
        Assert.Equal(new PublicNote(VersionKind.Correction, 2, paper.Clock.GetUtcNow(), "The fare is 5 crowns, not 4."), Assert.Single(row.Notes));
        Assert.Equal(paper.Clock.GetUtcNow(), row.Modified);
        Assert.Equal([JournalKind.Published, JournalKind.Changed], (await paper.Journal()).Select(entry => entry.Kind));
    }

    [Theory, OnBothDatabases]
    public async Task A_typo_leaves_the_modified_date_and_no_note(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Fery returns");
        await paper.Rewrite(item, content => content with { Headline = "Ferry returns" });
        paper.Clock.Advance(TimeSpan.FromHours(1));

        await paper.The<Amend>().Do(item, VersionKind.Typo);

        var row = await paper.Row(item);
        Assert.Equal(("Ferry returns", row.FirstPublished), (row.Card.Headline, row.Modified));
        Assert.Empty(row.Notes);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_amendment_is_refused(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var amend = paper.The<Amend>();
        var draft = await paper.Draft();
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => amend.Do(draft, VersionKind.Update)));

        var item = await paper.Public();
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => amend.Do(item, VersionKind.Update)));
        await paper.Rewrite(item, content => content with { Standfirst = "New" });
        Assert.Equal(RefusalReason.Invalid, await Writing.RefusalOf(() => amend.Do(item, VersionKind.Correction, " ")));
        Assert.Equal(RefusalReason.Invalid, await Writing.RefusalOf(() => amend.Do(item, VersionKind.Clarification)));
        Assert.Equal(RefusalReason.Invalid, await Writing.RefusalOf(() => amend.Do(item, VersionKind.Withdrawal, "no")));
        Assert.Equal(RefusalReason.NotFound, await Writing.RefusalOf(() => amend.Do(Guid.CreateVersion7(), VersionKind.Update)));
        Assert.Single(await paper.Versions(item));
    }

    [Theory, OnBothDatabases]
    public async Task An_address_changed_there_and_back_leads_to_the_story_each_time(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Ferry");
        foreach (var (name, number) in new[] { ("boat", 2), ("ferry", 3), ("boat", 4) })
        {
            await paper.Rewrite(item, content => content with { UrlName = name });
            Assert.Equal(($"/en/city/2031/03/04/{name}", number), await Amended(paper, item));
        }

        await using var newsroom = paper.Database.Open();
        var redirect = Assert.Single(newsroom.Redirects);
        Assert.Equal(("/en/city/2031/03/04/ferry", item), (redirect.From, redirect.ItemId));
        var other = await paper.Draft("Ferry");
        Assert.Equal("/en/city/2031/03/04/ferry-2", (await paper.The<Publish>().Do(other)).Address);
    }

    private static async Task<(string, int)> Amended(TestPaper paper, Guid item)
    {
        var published = await paper.The<Amend>().Do(item, VersionKind.Update);
        return (published.Address, published.Version);
    }
}
