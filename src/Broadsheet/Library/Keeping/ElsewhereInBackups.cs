using Broadsheet.Platform;

namespace Broadsheet.Library.Keeping;

/// <summary>Blobs of a far store in a backup, laid as they would lie on the disk: a restore may choose the other store.</summary>
internal static class ElsewhereInBackups
{
    public static FilesElsewhere Of(IBlobStore store) => new((folder, cancellation) => Save(store, folder, cancellation), (folder, cancellation) => Load(store, folder, cancellation));

    private static async Task Save(IBlobStore store, string folder, CancellationToken cancellation)
    {
        await foreach (var (blob, _) in store.All(cancellation))
        {
            if (!Blobs.IsName(blob)) continue;
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, blob[..2])).FullName, blob);
            await using var from = await store.Open(blob, cancellation);
            await using var to = new FileStream(path, FileMode.Create, FileAccess.Write);
            await from.CopyToAsync(to, cancellation);
            to.Flush(flushToDisk: true);
        }
    }

    private static async Task Load(IBlobStore store, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (Blobs.IsName(Path.GetFileName(file))) await store.Put(file, Path.GetFileName(file), cancellation);
        Directory.Delete(folder, recursive: true);
    }
}
