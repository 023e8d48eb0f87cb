using System.Runtime.CompilerServices;
using Broadsheet.Platform;

namespace Broadsheet.Library.Keeping;

/// <summary>Blobs as files of the data folder, in 256 folders by the first two letters of their names.</summary>
internal sealed class DiskStore(PaperFolder folder) : IBlobStore
{
    public string PathOf(string blob) => Path.Combine(folder.Blobs, blob[..2], blob);

    public Task<long?> Size(string blob, CancellationToken cancellation) => Task.FromResult(new FileInfo(PathOf(blob)) is { Exists: true } file ? file.Length : (long?)null);

    /// <summary>Moves the file in.</summary>
    public async Task Put(string path, string blob, CancellationToken cancellation)
    {
        var target = PathOf(blob);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target, overwrite: true);
        await Task.CompletedTask.WaitAsync(cancellation);
    }

    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    public Task<Stream> Open(string blob, CancellationToken cancellation) =>
        Task.FromResult<Stream>(new FileStream(PathOf(blob), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 }));

    /// <summary>A path to read the blob at; it is the blob's own.</summary>
    public Task<BlobFile> Borrow(string blob, CancellationToken cancellation) => Task.FromResult(new BlobFile(PathOf(blob), isCopy: false));

    public Task Remove(string blob, CancellationToken cancellation)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(blob)))) File.Delete(PathOf(blob));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(string Blob, DateTimeOffset Written)> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Blobs)) yield break;
        foreach (var file in new DirectoryInfo(folder.Blobs).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return (file.Name, new DateTimeOffset(file.LastWriteTimeUtc));
        }
        await Task.CompletedTask;
    }
}
