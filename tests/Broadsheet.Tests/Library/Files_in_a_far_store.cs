using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Platform.Keeping;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NetVips;

namespace Broadsheet.Tests.Library;

public sealed class Files_in_a_far_store
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_kept_shown_read_in_parts_checked_and_removed_as_on_the_disk()
    {
        using var store = await FarStore.Open();
        using var folder = new TemporaryFolder();
        await using var house = await Open(folder.Of("paper"), store.Settings("one/"));
        var (blobs, taken) = (house.Services.GetRequiredService<Blobs>(), await Take(house));

        Assert.False(Directory.Exists(folder.Of("paper/blobs")));
        Assert.Equal(taken.Bytes, await blobs.Size(taken.Blob, Cancelled));
        await using (var file = await blobs.Open(taken.Blob, Cancelled))
        {
            var (all, part) = (new byte[taken.Bytes], new byte[10]);
            await file.ReadExactlyAsync(all, Cancelled);
            file.Seek(-20, SeekOrigin.End);
            await file.ReadExactlyAsync(part, Cancelled);
            Assert.Equal(all[^20..^10], part);
        }
        using var http = new HttpClient { BaseAddress = new Uri(house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        using var shown = Image.NewFromBuffer(await http.GetByteArrayAsync(PictureAddress.Of(taken.Blob, 320, "webp"), Cancelled));
        Assert.Equal(320, shown.Width);
        Assert.Empty(Directory.GetFiles(folder.Of("paper/incoming")));
        Assert.Equal([taken.Blob], await blobs.All(Cancelled).Select(one => one.Blob).ToListAsync(Cancelled));
        Assert.Empty(await Faults(house));

        await using (var came = await blobs.Receive(new MemoryStream([1, 2, 3]), most: 3, Cancelled))
        {
            await Assert.ThrowsAsync<TimeoutException>(() => blobs.Keep<int>(came, () => throw new TimeoutException(), Cancelled));
            Assert.False(await blobs.Has(came.Blob, Cancelled));
        }
        await Assert.ThrowsAsync<FileNotFoundException>(() => blobs.Open(new string('a', 64), Cancelled));
    }

    [Fact]
    public async Task Go_into_a_backup_and_come_back_on_the_disk_or_far_away()
    {
        using var store = await FarStore.Open();
        using var folder = new TemporaryFolder();
        PictureFile taken;
        await using (var house = await Open(folder.Of("paper"), store.Settings("one/")))
        {
            taken = await Take(house);
            await house.Services.GetRequiredService<Backup>().Do(folder.Of("backup"), Cancelled);
        }
        var backup = folder.Of("backup/broadsheet.json");
        foreach (var (where, settings) in new[] { ("far", store.Settings("two/")), ("near", "{}") })
        {
            await File.WriteAllTextAsync(backup, settings, Cancelled);
            await new Recovery(running => House.Build(running)).Do(folder.Of("backup"), new Running(folder.Of(where), "http://127.0.0.1:0"), Cancelled);
            await using var restored = House.Build(new Running(folder.Of(where), "http://127.0.0.1:0"));
            Assert.Equal(taken.Bytes, await restored.Services.GetRequiredService<Blobs>().Size(taken.Blob, Cancelled));
            Assert.Equal(where == "near", Directory.Exists(folder.Of(where + "/blobs")));
            Assert.Empty(await Faults(restored));
        }
    }

    private static async Task<WebApplication> Open(string paper, string settings)
    {
        new PaperFolder(paper).Create();
        await File.WriteAllTextAsync(Path.Combine(paper, "broadsheet.json"), settings, Cancelled);
        var house = House.Build(new Running(paper, "http://127.0.0.1:0"));
        await house.Services.GetRequiredService<Database>().Migrate();
        await house.StartAsync(Cancelled);
        return house;
    }

    private static Task<PictureFile> Take(WebApplication house) => house.Services.GetRequiredService<TakePicture>().Do(
        new MemoryStream(Image.Black(800, 600, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).PngsaveBuffer()), "quay.png", cancellation: Cancelled);

    private static async Task<List<Fault>> Faults(WebApplication house) =>
        await house.Services.GetServices<ICheck>().Single(check => check.Name == "files").Look(repair: false, Cancelled).ToListAsync(Cancelled);

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("broadsheet-far-").FullName;

        public string Of(string name) => Path.Combine(root, name);

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }
    }
}
