using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Keeping;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Platform;

public sealed class Keeping_a_copy
{
    [Theory]
    [InlineData(Store.Sqlite, Store.Sqlite)]
    [InlineData(Store.Sqlite, Store.Postgres)]
    [InlineData(Store.Postgres, Store.Sqlite)]
    [InlineData(Store.Postgres, Store.Postgres)]
    public async Task What_was_published_before_the_backup_is_in_it_on_whichever_database(Store from, Store to)
    {
        await using var paper = await TestPaper.Open(from);
        var item = await paper.Public("Night ferry returns");
        await paper.Rewrite(item, content => content with { Headline = "Night ferry returns to Tarn" });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It returns to Tarn.");
        Directory.CreateDirectory(Path.Combine(paper.Folder, "blobs", "ab"));
        await File.WriteAllBytesAsync(Path.Combine(paper.Folder, "blobs", "ab", "abcd"), [1, 2, 3]);
        using var folder = new Folder();
        using var written = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntil(paper, written.Token));

        await paper.The<Backup>().Do(folder.Of("backup"), CancellationToken.None);
        await written.CancelAsync();
        await writing;
        var running = new Running(folder.Of("restored"), "http://127.0.0.1:0", to == Store.Postgres ? await PostgresCluster.NewDatabase() : null);
        await new Recovery(again => House.Build(again)).Do(folder.Of("backup"), running, CancellationToken.None);

        await using var house = House.Build(running);
        await using var newsroom = house.Services.GetRequiredService<Broadsheet.Platform.Database.Database>().Open();
        Assert.Equal("Night ferry returns to Tarn", (await newsroom.Stories.SingleAsync(story => story.ItemId == item)).Card.Headline);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(folder.Of("restored/blobs/ab/abcd")));
        Assert.True(Directory.Exists(folder.Of("restored/secrets")));
        foreach (var check in house.Services.GetServices<ICheck>().Where(check => check.GetType().Namespace!.Contains(".Archive", StringComparison.Ordinal)))
            await foreach (var fault in check.Look(repair: false, CancellationToken.None)) Assert.Fail(fault.ToString());
    }

    [Fact]
    public async Task A_damaged_or_unfinished_backup_and_a_folder_in_use_are_refused_in_words()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var folder = new Folder();
        var recovery = new Recovery(again => House.Build(again));
        await paper.The<Backup>().Do(folder.Of("backup"), CancellationToken.None);
        Assert.Contains("is there already", await Refusal(() => paper.The<Backup>().Do(folder.Of("backup"), CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("is not empty", await Refusal(() => recovery.Do(folder.Of("backup"), new Running(paper.Folder), CancellationToken.None)), StringComparison.Ordinal);

        await File.AppendAllTextAsync(folder.Of("backup/paper.db"), "x");
        Assert.Contains("is damaged", await Refusal(() => recovery.Do(folder.Of("backup"), new Running(folder.Of("new")), CancellationToken.None)), StringComparison.Ordinal);
        File.Delete(folder.Of("backup/backup.json"));
        Assert.Contains("is no backup", await Refusal(() => recovery.Do(folder.Of("backup"), new Running(folder.Of("new")), CancellationToken.None)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("new")));
    }

    private static async Task<string> Refusal(Func<Task> act) => (await Assert.ThrowsAsync<IOException>(act)).Message;

    private static async Task WriteUntil(TestPaper paper, CancellationToken written)
    {
        for (var story = 0; !written.IsCancellationRequested; story++) await paper.Public($"Story {story}");
    }

    private sealed class Folder : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("broadsheet-keeping-").FullName;

        public string Of(string name) => Path.Combine(root, name);

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }
    }
}
