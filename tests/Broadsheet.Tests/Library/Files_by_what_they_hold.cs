using Broadsheet.Archive;
using Broadsheet.Library;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library;

public sealed class Files_by_what_they_hold
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Are_kept_with_the_row_that_names_them_or_not_at_all(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var blobs = paper.The<Blobs>();

        await using (var came = await blobs.Receive(new MemoryStream([1, 2, 3]), most: 3, Cancelled))
        {
            await Assert.ThrowsAsync<TimeoutException>(() => blobs.Keep<int>(came, () => throw new TimeoutException(), Cancelled));
            Assert.False(await blobs.Has(came.Blob, Cancelled));
        }
        await using (var again = await blobs.Receive(new MemoryStream([1, 2, 3]), most: 3, Cancelled)) await Named(paper, again);
        await using (var third = await blobs.Receive(new MemoryStream([1, 2, 3]), most: 3, Cancelled))
        {
            await Assert.ThrowsAsync<TimeoutException>(() => blobs.Keep<int>(third, () => throw new TimeoutException(), Cancelled));
            Assert.True(await blobs.Has(third.Blob, Cancelled));
            Assert.False(await blobs.RemoveUnlessNamed(third.Blob, Cancelled));
        }
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "incoming")));
    }

    [Fact]
    public async Task Are_not_taken_when_longer_than_is_allowed_and_nothing_is_left()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await Assert.ThrowsAsync<TooLong>(() => paper.The<Blobs>().Receive(new MemoryStream(new byte[1001]), most: 1000, Cancelled));
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "incoming")));
    }

    [Fact]
    public async Task That_a_killed_process_left_are_gone_when_the_house_opens()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var blobs = paper.The<Blobs>();
        await using var named = await blobs.Receive(new MemoryStream([1]), most: 1, Cancelled);
        await Named(paper, named);
        // What stands on the disk when a kill came after the file was put and before its row was written.
        var orphan = new string('a', 64);
        Directory.CreateDirectory(Path.Combine(paper.Folder, "blobs", "aa"));
        await File.WriteAllBytesAsync(Path.Combine(paper.Folder, "blobs", "aa", orphan), [7], Cancelled);
        foreach (var left in new[] { $"{orphan}.1.pledge", $"{named.Blob}.2.pledge", "half" })
            await File.WriteAllBytesAsync(Path.Combine(paper.Folder, "incoming", left), [7], Cancelled);

        await paper.House.Services.GetServices<IHostedService>().Single(part => part.GetType().Name == "Leftovers").StartAsync(Cancelled);

        Assert.False(await blobs.Has(orphan, Cancelled));
        Assert.True(await blobs.Has(named.Blob, Cancelled));
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "incoming")));
        Assert.Empty(await Faults(paper, repair: false));
    }

    [Fact]
    public async Task That_were_lost_or_changed_or_are_nobodys_are_found_by_the_check()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (lost, changed, whole) = (await Put(paper, 1), await Put(paper, 2), await Put(paper, 3));
        File.Delete(PathOf(paper, lost));
        await File.AppendAllTextAsync(PathOf(paper, changed), "x", Cancelled);
        var nobodys = PathOf(paper, new string('b', 64));
        Directory.CreateDirectory(Path.GetDirectoryName(nobodys)!);
        await File.WriteAllBytesAsync(nobodys, [7], Cancelled);

        var faults = await Faults(paper, repair: true);

        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, fault => fault.Where.Contains(lost, StringComparison.Ordinal) && fault.What.Contains("missing", StringComparison.Ordinal) && !fault.IsMended);
        Assert.Contains(faults, fault => fault.Where.Contains(changed, StringComparison.Ordinal) && fault.What.Contains("changed", StringComparison.Ordinal) && !fault.IsMended);
        Assert.Contains(faults, fault => fault.What.Contains("nobody", StringComparison.Ordinal) && fault.IsMended);
        Assert.DoesNotContain(faults, fault => fault.Where.Contains(whole, StringComparison.Ordinal));
        Assert.False(File.Exists(nobodys));
    }

    private static async Task<string> Put(TestPaper paper, byte content)
    {
        await using var came = await paper.The<Blobs>().Receive(new MemoryStream([content]), most: 1, Cancelled);
        return await Named(paper, came);
    }

    private static Task<string> Named(TestPaper paper, Arrival came) => paper.The<Blobs>().Keep(came, () => paper.Database.Write(async newsroom =>
    {
        newsroom.Pictures.Add(new PictureFile { Blob = came.Blob, Name = "a.jpg", MediaType = "image/jpeg", Added = paper.Clock.GetUtcNow() });
        await newsroom.SaveChangesAsync(Cancelled);
        return came.Blob;
    }), Cancelled);

    private static string PathOf(TestPaper paper, string blob) => Path.Combine(paper.Folder, "blobs", blob[..2], blob);

    private static async Task<List<Fault>> Faults(TestPaper paper, bool repair) =>
        await paper.House.Services.GetServices<ICheck>().Single(check => check.Name == "files").Look(repair, Cancelled).ToListAsync(Cancelled);
}
