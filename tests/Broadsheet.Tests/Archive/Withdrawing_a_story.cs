using System.Net;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Tests.Archive;

public sealed class Withdrawing_a_story
{
    [Theory, OnBothDatabases]
    public async Task Readers_get_410_with_the_reason_and_the_record_keeps_the_words(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft(content: Writing.Story("Ferry sunk", "It lies on the ground.") with { Tags = [new Tag("ferries", "Ferries")] });
        var address = (await paper.The<Publish>().Do(item)).Address;

        await paper.The<Withdraw>().Do(item, "The ferry did not sink.");

        var page = await paper.Http.GetAsync(address);
        var words = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("The ferry did not sink.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("It lies on the ground.", words, StringComparison.Ordinal);
        Assert.Empty((await paper.Row(item)).Content.Body);
        Assert.Single((await paper.Versions(item))[0].Content.Body);
        await using var newsroom = paper.Database.Open();
        Assert.Empty(newsroom.Marks);
    }

    [Theory, OnBothDatabases]
    public async Task A_restored_story_says_what_it_said(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft(content: Writing.Story("Ferry") with { Tags = [new Tag("ferries", "Ferries")] });
        var address = (await paper.The<Publish>().Do(item)).Address;
        await paper.Rewrite(item, content => content with { Headline = "Not yet for readers" });
        await paper.The<Withdraw>().Do(item, "Checked again.");

        var restored = await paper.The<Restore>().Do(item, "It was right.");

        Assert.Equal((address, 3), (restored.Address, restored.Version));
        var row = await paper.Row(item);
        Assert.Equal(("Ferry", false), (row.Card.Headline, row.IsWithdrawn));
        Assert.Equal([VersionKind.Withdrawal, VersionKind.Restoration], row.Notes.Select(note => note.Kind));
        Assert.Equal("The ferry sails again.", BodyText.Plain(row.Content.Body));
        await using var newsroom = paper.Database.Open();
        Assert.Single(newsroom.Marks);
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawal_needs_a_reason_and_something_public(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (withdraw, restore) = (paper.The<Withdraw>(), paper.The<Restore>());
        var draft = await paper.Draft();
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => withdraw.Do(draft, "Wrong")));
        var item = await paper.Public();
        Assert.Equal(RefusalReason.Invalid, await Writing.RefusalOf(() => withdraw.Do(item, "  ")));
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => restore.Do(item)));
        await withdraw.Do(item, "Wrong");
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => withdraw.Do(item, "Wrong")));
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<Amend>().Do(item, VersionKind.Update)));
    }
}
