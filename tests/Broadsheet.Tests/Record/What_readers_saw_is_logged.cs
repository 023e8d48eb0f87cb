using System.Net;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Record;
using Broadsheet.Record.Logging;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

public sealed class What_readers_saw_is_logged
{
    [Theory, OnBothDatabases]
    public async Task Each_act_that_readers_see_is_an_entry_in_the_order_of_the_journal(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public();
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "Five, not four.");
        await paper.The<Limit>().Expiry(item, paper.Clock.GetUtcNow().AddDays(1));
        await paper.The<Withdraw>().Do(item, "Checked again.");
        await paper.The<Restore>().Do(item);

        var entries = await paper.Entries();

        Assert.Equal(["first", "correction", "withdrawal", "restoration"], entries.Select(entry => entry.Kind));
        Assert.Equal((await paper.Versions(item)).Select(version => (version.Number, version.Hash, version.At)), entries.Select(entry => (entry.Version, entry.Hash, entry.At)));
        Assert.All(entries, entry => Assert.Equal((item, null), (entry.Item, entry.Logged)));
    }

    [Theory, OnBothDatabases]
    public async Task The_checkpoint_is_signed_and_its_hash_is_that_of_the_entries(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Public("One");
        await paper.Public("Two");

        var checkpoint = await paper.Log();

        Assert.True((await paper.Note()).IsSignedBy(await paper.Key()));
        Assert.Equal(2, checkpoint.Size);
        Assert.Equal(Merkle.Fold([.. (await paper.Entries()).Select(entry => Merkle.Leaf(entry.Bytes()))]), checkpoint.Root);
        Assert.Equal(checkpoint.Root, await paper.Tree(2).Root());
    }

    [Theory, OnBothDatabases]
    public async Task A_version_has_its_proof_and_the_words_that_were_hashed(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Public("Night ferry");
        for (var other = 0; other < 9; other++) await paper.Public($"Story {other}");
        var checkpoint = await paper.Log();

        var proof = LogProof.Parse(await paper.Http.GetByteArrayAsync(LogEntry.ProofOf(item, 1)), "proof");
        var record = await paper.Http.GetStringAsync(LogEntry.RecordOf(item, 1));

        Assert.Equal(checkpoint.Root, Merkle.RootOf(Merkle.Leaf(proof.Entry), proof.Index, checkpoint.Size, proof.Path));
        Assert.Equal(VersionHash.OfRecord(record), LogEntry.Parse(proof.Entry, "entry").Hash);
        Assert.Contains("Night ferry", record, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(LogEntry.ProofOf(item, 2))).StatusCode);
        var versions = await paper.Http.GetStringAsync((await paper.Row(item)).Address + "/versions/");
        Assert.Contains("Entry 0 of the public log.", versions, StringComparison.Ordinal);
        Assert.Contains(LogEntry.ProofOf(item, 1), versions, StringComparison.Ordinal);
        Assert.Contains(LogEntry.ProofOf(item, 1), await paper.Http.GetStringAsync($"/api/v1/items/{item}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_archive_older_than_its_log_enters_it_at_once_and_says_that_it_was_logged_later(Store store)
    {
        await using var paper = await TestPaper.Open(store, services => services.Remove(services.Single(service => service.ImplementationType == typeof(LogFollower))));
        var published = paper.Clock.GetUtcNow().AddYears(-3);
        foreach (var number in Enumerable.Range(0, 260)) await paper.The<Publish>().Do(await paper.Draft($"Story {number}"), at: published);
        paper.Clock.Advance(TimeSpan.FromDays(30));

        var entries = await paper.Entries();

        Assert.Equal(260, entries.Count);
        Assert.All(entries, entry => Assert.Equal(paper.Clock.GetUtcNow(), entry.Logged));
        Assert.All(entries, entry => Assert.True(entry.At < entry.Logged));
    }

    [Theory, OnBothDatabases]
    public async Task A_process_that_starts_with_nothing_makes_the_same_files(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        for (var story = 0; story < 5; story++) await paper.Public($"Story {story}");
        var before = await paper.Log();
        Directory.Delete(Path.Combine(paper.Folder, "log"), recursive: true);

        await using var second = await SecondHouse.Open(paper, _ => { });
        await second.The<Sequencing>().Do();

        Assert.Equal(before, Checkpoint.Of(await paper.Note(), "checkpoint"));
        Assert.Equal(before.Root, await paper.Tree(5).Root());
    }

    [Theory, OnBothDatabases]
    public async Task A_log_that_would_contradict_itself_halts_and_the_paper_goes_on(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Public("One");
        await paper.Public("Two");
        var before = await paper.Log();
        await paper.Database.Write(newsroom => newsroom.Database.ExecuteSqlAsync($"UPDATE log_leaves SET \"Entry\" = REPLACE(\"Entry\", 'first', 'typo') WHERE \"Place\" = 0"));
        Directory.Delete(Path.Combine(paper.Folder, "log", "tile"), recursive: true);

        await using var second = await SecondHouse.Open(paper, _ => { });
        var halted = await Assert.ThrowsAsync<LogHalted>(() => second.The<Sequencing>().Do());

        Assert.Contains("not those that were signed", halted.Message, StringComparison.Ordinal);
        Assert.Equal(before, Checkpoint.Of(await paper.Note(), "checkpoint"));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync((await paper.Row(await paper.Public("Three"))).Address)).StatusCode);
    }

    [Fact]
    public async Task The_private_key_may_be_read_by_its_owner_alone_and_hands_over_with_a_note()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Public();
        await paper.Log();
        var old = await paper.Key();

        var handover = await paper.The<Sequencing>().Rotate(CancellationToken.None);

        var fresh = await paper.Key();
        Assert.NotEqual(old, fresh);
        Assert.True((await paper.Note()).IsSignedBy(fresh));
        Assert.Equal((old, fresh, 1L), (handover.From, handover.To, handover.Size));
        var keys = System.Text.Json.JsonDocument.Parse(await paper.Http.GetStringAsync("/log/keys")).RootElement;
        Assert.Equal(old.ToString(), keys.GetProperty("first").GetString());
        Assert.Equal(fresh, Handover.Parse(keys.GetProperty("handovers")[0].GetString()!, "handover").To);
        foreach (var file in Directory.GetFiles(Path.Combine(paper.Folder, "secrets"), "log-*.key"))
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Two_processes_over_one_PostgreSQL_make_one_log()
    {
        await using var paper = await TestPaper.Open(Store.Postgres);
        await using var second = await SecondHouse.Open(paper, _ => { });
        var acts = Enumerable.Range(0, 12).Select(async number =>
        {
            var item = await paper.Draft($"Story {number}");
            await (number % 2 == 0 ? paper.The<Publish>() : second.The<Publish>()).Do(item);
            await (number % 2 == 0 ? second.The<Sequencing>() : paper.The<Sequencing>()).Do();
        });
        await Task.WhenAll(acts);

        var entries = await paper.Entries();

        Assert.Equal(12, entries.Count);
        Assert.Equal((await paper.Log()).Root, await paper.Tree(12).Root());
    }
}
