using System.Net;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Keeping;
using Broadsheet.Record;
using Broadsheet.Search;
using Broadsheet.Site;
using Broadsheet.Site.Following;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Readers;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

public sealed class Erasing_by_law
{
    private const string Name = "Zephyrine Quillfeather";
    private static readonly string[] Traces = ["Zephyrine", "zephyrine", "Quillfeather", "quillfeather"];

    [Theory, OnBothDatabases]
    public async Task The_words_are_nowhere_and_the_log_verifies(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, old) = await Told(paper);
        var hashes = (await paper.Versions(item)).Select(version => version.Hash).ToList();
        await paper.Log();

        var erased = await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");
        await paper.Log();

        foreach (var address in new[] { "/en/", "/en/latest/", "/en/corrections/", "/en/feed.xml", "/en/feed.json", "/sitemap.xml", "/en/tags/zephyrine-quillfeather/", erased.Address, erased.Address + "/versions/", "/api/v1/items", $"/api/v1/items/{item}/versions", LogEntry.RecordOf(item, 1), "/en/search?q=ferry", "/en/statements/", "/en/statements/zephyrine-quillfeather/", "/en/statements/zephyrine-quillfeather/feed.json", "/en/now.json", erased.Address + "/report" })
            Assert.DoesNotContain(Traces, (await (await paper.Http.GetAsync(address)).Content.ReadAsStringAsync()).Contains);
        Assert.Empty((await paper.The<StorySearch>().Find(new SearchQuestion("Quillfeather"))).Hits);
        var after = await paper.Versions(item);
        Assert.Equal(hashes, after.Take(hashes.Count).Select(version => version.Hash));
        var entries = await paper.Entries();
        Assert.Equal(["first", "correction", "withdrawal", "erasure"], entries.Where(entry => entry.Item == item).Select(entry => entry.Kind));
        Assert.Equal((await paper.Log()).Root, await paper.Tree(entries.Count).Root());
        await MustBeWhole(paper);
        var moved = await paper.Http.GetAsync(old);
        Assert.Equal((HttpStatusCode.MovedPermanently, erased.Address), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        var page = await paper.Http.GetAsync(erased.Address);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("Its words were erased on 4 March 2031", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.NotFound, await Writing.RefusalOf(() => paper.The<Erase>().Do(item, "Again")));
    }

    [Theory, OnBothDatabases]
    public async Task Exports_made_later_do_not_hold_them(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, _) = await Told(paper);
        Assert.Contains(await Given(paper), document => document.Headline!.Contains(Name, StringComparison.Ordinal));

        await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");

        Assert.Equal(["Another ferry"], (await Given(paper)).Select(document => document.Headline));
    }

    [Theory, OnBothDatabases]
    public async Task A_story_that_was_withdrawn_before_loses_its_speakers_too(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, _) = await Told(paper);
        await paper.The<Withdraw>().Do(item, "Checked again.");
        await paper.Abreast();

        await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");

        await using var newsroom = paper.Database.Open();
        Assert.Empty(await newsroom.Speakers.ToListAsync());
        Assert.Empty(await newsroom.SpeakerNames.ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_speaker_whom_another_story_quotes_stays_with_the_words_told_there(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, _) = await Told(paper);
        await paper.The<Publish>().Do(await paper.Draft(content: Writing.Story("The choir") with { Body = [new Quote([Inline.Plain("We sing on Sunday.")]) { Speaker = Name }] }));
        await paper.Abreast();

        await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");

        await using var newsroom = paper.Database.Open();
        Assert.Equal("We sing on Sunday.", (await newsroom.Statements.SingleAsync()).Text);
        Assert.Equal(Name, (await newsroom.Speakers.SingleAsync()).Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_live_post_and_breaking_news_lose_their_words_and_the_log_verifies(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.The<Break>().Tell("en", $"{Name} is found", address: null, TimeSpan.FromMinutes(30));
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var post = await paper.The<PostLive>().Publish(page, Name, Writing.Story("", $"{Name} was seen.").Body);
        await paper.The<PostLive>().Amend(post.Id, 1, VersionKind.Correction, $"It was not {Name}.", null, Writing.Story("", "Somebody was seen.").Body);
        Assert.Contains(Name, await paper.Http.GetStringAsync(page.Address), StringComparison.Ordinal);
        await using var newsroom = paper.Database.Open();
        var news = (await newsroom.Breaking.SingleAsync()).Id;

        Assert.Equal(post.Id, await paper.The<EraseLive>().Find($"{page.Address}#post-1"));
        await paper.The<EraseLive>().Do(post.Id, "Court of the Harbour, 12/2031");
        await paper.The<EraseLive>().Do(news, "Court of the Harbour, 12/2031");

        foreach (var address in new[] { page.Address, "/en/now.json", LogEntry.RecordOf(post.Id, 1), LogEntry.RecordOf(post.Id, 2), LogEntry.RecordOf(news, 1) })
            Assert.DoesNotContain(Traces, (await (await paper.Http.GetAsync(address)).Content.ReadAsStringAsync()).Contains);
        Assert.Contains("Erased on 4 March 2031", await paper.Http.GetStringAsync(page.Address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Http.GetAsync(LogEntry.RecordOf(post.Id, 1))).StatusCode);
        Assert.Equal(["first", "first", "correction", "erasure", "erasure"], (await paper.Entries()).Select(entry => entry.Kind));
        await MustBeWhole(paper);
        Assert.Equal(RefusalReason.WrongState, await Writing.RefusalOf(() => paper.The<EraseLive>().Do(news, "Again")));
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_made_later_does_not_hold_them(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, _) = await Told(paper);
        await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");
        await paper.The<EraseLive>().Do((await Post(paper)).Id, "Court of the Harbour, 12/2031");
        var folder = Directory.CreateTempSubdirectory("broadsheet-erased-").FullName;
        try
        {
            await paper.The<Backup>().Do(Path.Combine(folder, "backup"), CancellationToken.None);
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var bytes = await File.ReadAllBytesAsync(file);
                Assert.DoesNotContain(Traces, trace => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A story full of a name, corrected once, and the address that it had.</summary>
    private static async Task<(Guid Item, string Address)> Told(TestPaper paper)
    {
        var item = await paper.Draft(content: new StoryContent
        {
            Headline = $"{Name} and the ferry", Section = "city", Tags = [new Tag("zephyrine-quillfeather", Name)],
            Body = [new Paragraph(Inline.Plain($"{Name} was seen on the ferry. “I was asleep in the cabin all night,” said {Name}.")), new Quote([Inline.Plain($"I am {Name}.")]) { Speaker = Name, Role = "sister of Zephyrine" }],
        });
        var address = (await paper.The<Publish>().Do(item)).Address;
        await paper.Rewrite(item, content => content with { Standfirst = $"Not {Name}." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, $"It was not {Name}.");
        await paper.Public("Another ferry");
        await Everywhere(paper, item, address);
        Assert.Contains(Name, await paper.Http.GetStringAsync("/en/latest/"), StringComparison.Ordinal);
        return (item, address);
    }

    /// <summary>The name is also in the ledger, in readers' reports and the desk's answer, in breaking news, on a live page, among what readers follow and saved, in a letter that waits and in the wire.</summary>
    private static async Task Everywhere(TestPaper paper, Guid item, string address)
    {
        var quote = RunningQuote.In((await paper.Versions(item))[0].Content, "en", []).Single();
        await paper.The<ChooseQuote>().Take(item, quote.Hash, Name, "passenger");
        await paper.Abreast();
        var report = await paper.The<ErrorReports>().Receive(item, 1, $"{Name} was not there.", Name, "zephyrine@mail.example");
        await paper.The<ErrorReports>().Answer(report, ReportState.Checking, $"We ask {Name}.", by: null);
        await paper.The<Break>().Tell("en", $"{Name} is found", address, TimeSpan.FromMinutes(30));
        await paper.The<PostLive>().Publish(await paper.The<RunLivePage>().Open("en", "Storm"), Name, Writing.Story("", $"{Name} was seen.").Body);
        using var lea = new Reader(paper);
        await lea.ComeIn();
        await paper.Database.Write(async newsroom =>
        {
            var account = await newsroom.Set<Account>().Select(one => one.Id).FirstAsync();
            newsroom.Add(new Follow { AccountId = account, EditionCode = "en", Kind = FollowKind.Tag, Key = "zephyrine-quillfeather", Name = Name, Since = paper.Clock.GetUtcNow() });
            newsroom.Add(new SavedStory { AccountId = account, ItemId = item, At = paper.Clock.GetUtcNow(), Version = 1 });
            paper.The<Broadsheet.Platform.Post>().Take(newsroom, new Letter("lea@mail.example", Name, Name, "en", "The Courier") { About = [item] });
            await newsroom.SaveChangesAsync();
        });
    }

    private static async Task<LivePost> Post(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.LivePosts.AsNoTracking().SingleAsync();
    }

    private static async Task<List<NewsDocument>> Given(TestPaper paper)
    {
        List<NewsDocument> given = [];
        await foreach (var document in paper.The<GiveOut>().Everything(edition: null, since: null)) given.Add(document);
        return given;
    }

    private static async Task MustBeWhole(TestPaper paper)
    {
        foreach (var check in paper.House.Services.GetServices<ICheck>())
            await foreach (var fault in check.Look(repair: false, CancellationToken.None)) Assert.Fail($"{check.Name}: {fault.Where}: {fault.What}");
    }
}
