using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Archive;

public sealed class Checking_the_archive
{
    [Theory, OnBothDatabases]
    public async Task An_archive_that_was_only_used_is_whole(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Live(paper);
        Assert.Empty(await FaultsOf(paper));
    }

    [Theory, OnBothDatabases]
    public async Task Words_changed_behind_its_back_are_found(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Live(paper);
        await Change(paper, $"UPDATE versions SET \"Content\" = REPLACE(\"Content\", 'Ferry', 'Train') WHERE \"Number\" = 1");

        var fault = Assert.Single(await FaultsOf(paper), fault => fault.What.Contains("hashed", StringComparison.Ordinal));

        Assert.Equal($"item {item}, version 1", fault.Where);
    }

    [Theory, OnBothDatabases]
    public async Task A_version_taken_out_is_found(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Live(paper);
        await Change(paper, $"DELETE FROM versions WHERE \"Number\" = 2");

        var faults = (await FaultsOf(paper, repair: true)).Where(fault => !fault.IsMended).Select(fault => fault.What).ToList();

        Assert.Contains("version 2 should stand here", faults);
        Assert.Contains("it does not name the hash of the version before", faults);
        Assert.Contains(faults, what => what.StartsWith("there is no version 2 of item", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_gap_in_the_journal_is_found_and_a_silent_version_told(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Live(paper);
        await Change(paper, $"DELETE FROM journal WHERE \"Sequence\" = 2");

        var faults = await FaultsOf(paper, repair: true);

        Assert.Contains(faults, fault => fault is { Where: "journal entry 2", What: "it is missing", IsMended: false });
        Assert.Contains(faults, fault => fault is { What: "the Journal does not tell of it", IsMended: true });
        Assert.Equal("it is missing", Assert.Single(await FaultsOf(paper)).What);
    }

    [Theory, OnBothDatabases]
    public async Task Readers_rows_are_rebuilt_from_the_versions(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Live(paper);
        var before = await paper.Row(item);
        await Change(paper, $"UPDATE stories SET \"Section\" = 'sport', \"Card\" = '{{}}'");
        await Change(paper, $"DELETE FROM marks");
        await Change(paper, $"DELETE FROM redirects");

        Assert.All(await FaultsOf(paper, repair: true), fault => Assert.True(fault.IsMended));

        Assert.Empty(await FaultsOf(paper));
        var after = await paper.Row(item);
        Assert.Equal((before.Section, before.Card.Headline, before.Notes.Count), (after.Section, after.Card.Headline, after.Notes.Count));
        await using var newsroom = paper.Database.Open();
        Assert.Equal(item, Assert.Single(newsroom.Redirects).ItemId);
        Assert.Single(newsroom.Marks, mark => mark.ItemId == item);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_is_gone_comes_back(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Live(paper);
        await Change(paper, $"DELETE FROM stories");
        await FaultsOf(paper, repair: true);
        Assert.Empty(await FaultsOf(paper));
        Assert.Equal(2, (await paper.Row(item)).Notes.Count);
    }

    /// <summary>A paper with a past: corrected, moved, withdrawn, restored, expired, destroyed. Answers the item with the longest.</summary>
    private static async Task<Guid> Live(TestPaper paper)
    {
        var item = await paper.Draft(content: Writing.Story("Ferry") with { Tags = [new Tag("ferries", "Ferries")] });
        await paper.The<Publish>().Do(item, at: paper.Clock.GetUtcNow().AddDays(-3));
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns.", UrlName = "ferry-fares" });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "Five, not four.");
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns a head." });
        await paper.The<Amend>().Do(item, VersionKind.Update);
        await paper.The<Limit>().Expiry(await paper.Public("Fog"), paper.Clock.GetUtcNow().AddMinutes(1));
        var destroyed = await paper.Public("A name");
        await paper.The<Withdraw>().Do(destroyed, "By order of a court.");
        await paper.The<Trash>().Put(destroyed);
        await paper.The<Destroy>().Do(destroyed, "Court order");
        var restored = await paper.Public("Gale");
        await paper.The<Withdraw>().Do(restored, "Checked again.");
        await paper.The<Restore>().Do(restored);
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        await paper.The<Scheduler>().FireDue();
        return item;
    }

    private static Task<int> Change(TestPaper paper, FormattableString sql) => paper.Database.Write(newsroom => newsroom.Database.ExecuteSqlAsync(sql));

    private static async Task<List<Fault>> FaultsOf(TestPaper paper, bool repair = false)
    {
        var faults = new List<Fault>();
        foreach (var check in paper.House.Services.GetServices<ICheck>().Where(check => check.GetType().Namespace!.Contains(".Archive", StringComparison.Ordinal)))
            await foreach (var fault in check.Look(repair, CancellationToken.None)) faults.Add(fault);
        return faults;
    }
}
