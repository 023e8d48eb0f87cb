using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Search;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Search;

public sealed class Following_into_the_index
{
    [Theory, OnBothDatabases]
    public async Task A_search_after_an_act_knows_of_the_act(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Story("Ferry returns");
        Assert.Equal(["Ferry returns"], await paper.Found("ferry"));

        await paper.Rewrite(item, content => content with { Headline = "Tram returns" });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was a tram.");
        Assert.Empty(await paper.Found("ferry"));
        Assert.Equal(["Tram returns"], await paper.Found("tram"));
        Assert.Equal(1, (await paper.The<StorySearch>().Find(new SearchQuestion("tram") { Corrected = true })).Count);

        await paper.The<Withdraw>().Do(item, "It was a bus.");
        Assert.Empty(await paper.Found("tram"));
        Assert.Empty(await paper.The<StorySearch>().Suggest("tram", "en"));

        await paper.The<Restore>().Do(item);
        Assert.Equal(["Tram returns"], await paper.Found("tram"));
    }

    [Theory, OnBothDatabases]
    public async Task A_kill_at_any_moment_costs_nothing(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var killed = new List<Left>();
        for (var story = 0; story < 12; story++)
        {
            await paper.Story($"Ferry {story}");
            await paper.Search("ferry");
            if (story == 5) await paper.The<SearchFollower>().Commit();
            // What a power cut leaves of the folder: whatever lies in it at this moment.
            if (story % 3 == 2) killed.Add(new Left(paper.The<PaperFolder>()));
        }

        foreach (var each in killed)
        {
            using var left = each;
            using var index = new StoryIndex(left.Folder);
            Assert.Contains(index.Cursor, new long[] { 0, 6 });
            var follower = new SearchFollower(index, paper.Database);
            await follower.CatchUp(12, CancellationToken.None);
            Assert.Equal(12, index.Cursor);
            Assert.Equal(12, index.Read(searcher => searcher.IndexReader.NumDocs));
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("torn list")]
    [InlineData("torn words")]
    [InlineData("emptied")]
    [InlineData("another schema")]
    public async Task An_index_that_is_of_no_use_is_made_anew(string how)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry returns");
        await paper.Story("Ferry leaves");
        await paper.Search("ferry");
        await paper.The<SearchFollower>().Commit();
        using var left = new Left(paper.The<PaperFolder>());
        Spoil(left.Folder.Index, how);

        using var index = new StoryIndex(left.Folder);
        Assert.Equal(0, index.Cursor);
        await new SearchFollower(index, paper.Database).CatchUp(2, CancellationToken.None);
        Assert.Equal(2, index.Read(searcher => searcher.IndexReader.NumDocs));
    }

    [Theory, OnBothDatabases]
    public async Task An_index_that_followed_a_life_equals_one_made_from_nothing(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var items = new List<Guid>();
        for (var story = 0; story < 8; story++) items.Add(await paper.Story($"Ferry {story}"));
        await paper.Rewrite(items[1], content => content with { Standfirst = "At noon" });
        await paper.The<Amend>().Do(items[1], VersionKind.Update);
        await paper.The<Withdraw>().Do(items[2], "Wrong.");
        await paper.The<Withdraw>().Do(items[3], "Wrong.");
        await paper.The<Restore>().Do(items[3]);
        await paper.Search("ferry");
        await paper.The<SearchFollower>().Commit();
        var followed = IndexedStories.Read(paper.The<PaperFolder>().Index)!;

        await paper.The<SearchFollower>().BeginAnew(CancellationToken.None);
        await paper.The<SearchFollower>().Commit();
        var anew = IndexedStories.Read(paper.The<PaperFolder>().Index)!;

        Assert.Equal(followed.Cursor, anew.Cursor);
        Assert.Equal(7, anew.Hashes.Count);
        Assert.Equal(followed.Hashes.OrderBy(hash => hash.Key), anew.Hashes.OrderBy(hash => hash.Key));
        Assert.Empty(await FaultsOf(paper));
    }

    [Fact]
    public async Task A_check_finds_what_the_index_holds_wrong_and_mends_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (kept, lost, changed) = (await paper.Story("Kept"), await paper.Story("Lost"), await paper.Story("Changed"));
        await paper.Search("kept");
        var index = paper.The<StoryIndex>();
        index.Remove(lost);
        index.Put(new IndexedStory(changed, "en", "en") { Headline = "Otherwise" });
        index.Put(new IndexedStory(paper.The<Ids>().Next(), "en", "en") { Headline = "Never published" });
        await paper.The<SearchFollower>().Commit();

        var faults = await FaultsOf(paper, repair: true);

        Assert.Equal(3, faults.Count);
        Assert.All(faults, fault => Assert.True(fault.IsMended));
        Assert.DoesNotContain(faults, fault => fault.Where.Contains($"{kept}", StringComparison.Ordinal));
        await paper.The<SearchFollower>().Commit();
        Assert.Empty(await FaultsOf(paper));
    }

    private static async Task<List<Fault>> FaultsOf(TestPaper paper, bool repair = false)
    {
        var faults = new List<Fault>();
        foreach (var check in paper.House.Services.GetServices<ICheck>().Where(check => check.Name == "search index"))
            await foreach (var fault in check.Look(repair, CancellationToken.None)) faults.Add(fault);
        return faults;
    }

    private static void Spoil(string index, string how)
    {
        if (how == "missing") Directory.Delete(index, recursive: true);
        foreach (var file in how == "missing" ? [] : Directory.GetFiles(index))
        {
            var name = Path.GetFileName(file);
            if (how == "emptied" && !name.StartsWith("segments", StringComparison.Ordinal)) File.Delete(file);
            if (how == "torn list" && name.StartsWith("segments_", StringComparison.Ordinal)) File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);
            if (how == "torn words" && !name.StartsWith("segments", StringComparison.Ordinal)) File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]);
        }
        if (how != "another schema") return;
        using var place = Lucene.Net.Store.FSDirectory.Open(index);
        using var writer = new Lucene.Net.Index.IndexWriter(place, new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null));
        writer.SetCommitData(new Dictionary<string, string> { ["schema"] = "0", ["cursor"] = "2" });
        writer.Commit();
    }

    /// <summary>A folder with what lay in another's index at this moment.</summary>
    private sealed class Left : IDisposable
    {
        public Left(PaperFolder of)
        {
            Directory.CreateDirectory(Folder.Index);
            foreach (var file in Directory.GetFiles(of.Index).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(Folder.Index, Path.GetFileName(file)));
        }

        public PaperFolder Folder { get; } = new(Directory.CreateTempSubdirectory("broadsheet-index-").FullName);

        public void Dispose() => Directory.Delete(Folder.Root, recursive: true);
    }
}
