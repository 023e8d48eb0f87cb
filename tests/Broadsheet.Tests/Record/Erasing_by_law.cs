using System.Net;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Keeping;
using Broadsheet.Record;
using Broadsheet.Search;
using Broadsheet.Tests.Archive;

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

        foreach (var address in new[] { "/en/", "/en/latest/", "/en/corrections/", "/en/feed.xml", "/en/feed.json", "/sitemap.xml", "/en/tags/zephyrine-quillfeather/", erased.Address, erased.Address + "/versions/", "/api/v1/items", $"/api/v1/items/{item}/versions", LogEntry.RecordOf(item, 1), "/en/search?q=ferry" })
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
    public async Task A_backup_made_later_does_not_hold_them(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, _) = await Told(paper);
        await paper.The<Erase>().Do(item, "Court of the Harbour, 12/2031");
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
            Body = [new Paragraph(Inline.Plain($"{Name} was seen on the ferry."))],
        });
        var address = (await paper.The<Publish>().Do(item)).Address;
        await paper.Rewrite(item, content => content with { Standfirst = $"Not {Name}." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, $"It was not {Name}.");
        await paper.Public("Another ferry");
        Assert.Contains(Name, await paper.Http.GetStringAsync("/en/latest/"), StringComparison.Ordinal);
        return (item, address);
    }

    private static async Task MustBeWhole(TestPaper paper)
    {
        foreach (var check in paper.House.Services.GetServices<ICheck>())
            await foreach (var fault in check.Look(repair: false, CancellationToken.None)) Assert.Fail($"{check.Name}: {fault.Where}: {fault.What}");
    }
}
