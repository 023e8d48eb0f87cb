using System.Net;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Record;
using Broadsheet.Record.Verifying;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

/// <summary>Live posts and breaking news are of the record as stories are.</summary>
public sealed class What_is_told_live_is_logged : IDisposable
{
    private readonly string state = Directory.CreateTempSubdirectory("broadsheet-verify-").FullName;

    [Theory, OnBothDatabases]
    public async Task Each_state_of_a_post_and_each_breaking_news_is_an_entry_with_its_words_and_its_proof(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (page, post) = await Told(paper);
        await paper.The<PostLive>().Mark(post.Id, isKey: true, isPinned: true);

        var entries = await paper.Entries();

        Assert.Equal(["first", "correction", "first"], entries.Select(entry => entry.Kind));
        Assert.Equal((post.Id, 2), (entries[1].Item, entries[1].Version));
        var words = await paper.Http.GetStringAsync(LogEntry.RecordOf(post.Id, 1));
        Assert.Contains("Water stands at 5 metres.", words, StringComparison.Ordinal);
        Assert.Equal(entries[0].Hash, VersionHash.OfRecord(words));
        var proof = LogProof.Parse(await paper.Http.GetByteArrayAsync(LogEntry.ProofOf(post.Id, 2)), "proof");
        Assert.Equal((await paper.Log()).Root, Merkle.RootOf(Merkle.Leaf(proof.Entry), proof.Index, 3, proof.Path));
        Assert.Contains(LogEntry.ProofOf(post.Id, 2), await paper.Http.GetStringAsync(page.Address), StringComparison.Ordinal);
        Assert.Contains("The flood gate is shut", await paper.Http.GetStringAsync(LogEntry.RecordOf(entries[2].Item, 1)), StringComparison.Ordinal);
        Assert.Equal(0, (await Look(paper)).ExitCode);
        Assert.Empty(await Faults(paper));
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_post_keeps_its_fingerprints_and_an_ended_breaking_news_its_words(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (_, post) = await Told(paper);
        await paper.The<Break>().TakeOff("en");
        await paper.The<PostLive>().Withdraw(post.Id, "Measured wrong.");
        var entries = await paper.Entries();

        Assert.Equal("withdrawal", entries[^1].Kind);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Http.GetAsync(LogEntry.RecordOf(post.Id, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(LogEntry.RecordOf(entries[2].Item, 1))).StatusCode);
        var verdict = await Look(paper);
        Assert.True(verdict.ExitCode == 0, string.Join('\n', verdict.Lines));
        Assert.Empty(await Faults(paper));
    }

    [Theory]
    [InlineData("UPDATE live_posts SET \"Words\" = REPLACE(\"Words\", '5 metres', '6 metres')", "its words")]
    [InlineData("DELETE FROM live_posts", "the paper does not have it")]
    [InlineData("UPDATE breaking_news SET \"Words\" = 'All is well'", "its words")]
    public async Task Words_changed_behind_the_archive_s_back_are_named(string change, string said)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await Told(paper);
        await paper.Log();
        await paper.Database.Write(newsroom => newsroom.Database.ExecuteSqlRawAsync(change));

        var verdict = await Look(paper);

        Assert.Equal(1, verdict.ExitCode);
        Assert.Contains(verdict.Lines, line => line.StartsWith('✗') && line.Contains(said, StringComparison.Ordinal));
        Assert.NotEmpty(await Faults(paper));
    }

    public void Dispose() => Directory.Delete(state, recursive: true);

    private static async Task<(LivePage Page, LivePost Post)> Told(TestPaper paper)
    {
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var post = await paper.The<PostLive>().Publish(page, "The gate is shut", Writing.Story("", "Water stands at 5 metres.").Body);
        await paper.The<PostLive>().Amend(post.Id, 1, VersionKind.Correction, "It is 3 metres, not 5.", null, Writing.Story("", "Water stands at 3 metres.").Body);
        await paper.The<Break>().Tell("en", "The flood gate is shut", "/en/live/storm", TimeSpan.FromMinutes(30));
        return (page, post);
    }

    private async Task<Verdict> Look(TestPaper paper)
    {
        using var outbound = new Outbound(new ConfigurationBuilder().AddInMemoryCollection([new("Outbound:Allow", "127.0.0.1")]).Build());
        return await new Verify(new WebLog(paper.Http.BaseAddress!, outbound), new Remembered(state, "paper"), null, paper.Clock).Do(CancellationToken.None);
    }

    private static async Task<List<Fault>> Faults(TestPaper paper)
    {
        List<Fault> faults = [];
        foreach (var check in paper.House.Services.GetServices<ICheck>()) await foreach (var fault in check.Look(repair: false, CancellationToken.None)) faults.Add(fault);
        return faults;
    }
}
