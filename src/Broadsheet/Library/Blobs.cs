using Broadsheet.Library.Keeping;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>
/// Files by what they hold: the name of a blob is the SHA-256 of its bytes in lower-case hex. A blob never changes.
/// It is kept together with a row that names it (<see cref="BlobNames"/>), or not at all.
/// </summary>
public sealed class Blobs : IDisposable
{
    private readonly IBlobStore store;
    private readonly Incoming incoming;
    private readonly Database database;
    private readonly IReadOnlyList<BlobNames> names;

    // Between putting a blob and taking one out again, so that nobody takes what another has just found to be there.
    private readonly SemaphoreSlim turn = new(1);

    internal Blobs(IBlobStore store, Incoming incoming, Database database, IEnumerable<BlobNames> names) =>
        (this.store, this.incoming, this.database, this.names) = (store, incoming, database, [.. names]);

    public static bool IsName(string blob) => blob.Length == 64 && blob.All(char.IsAsciiHexDigitLower);

    /// <summary>Writes what comes to the disk as it comes. Look at it, then <see cref="Keep{T}"/> it; dispose of it in any case.</summary>
    /// <param name="most">Bytes.</param>
    /// <exception cref="TooLong">More come.</exception>
    public Task<Arrival> Receive(Stream bytes, long most, CancellationToken cancellation = default) => Arrival.Write(bytes, incoming.NewPath(), most, cancellation);

    /// <summary>A place on the disk for a program to write to; <see cref="Adopt"/> what it wrote. What is left there goes when the house opens again.</summary>
    public string NewPath() => incoming.NewPath();

    /// <summary>A finished file at a <see cref="NewPath"/> becomes an arrival.</summary>
    public Task<Arrival> Adopt(string path, CancellationToken cancellation = default) => Arrival.Of(path, cancellation);

    /// <summary>Keeps the bytes, then writes the row that names them. When that throws, the blob goes again, unless another row names it.</summary>
    public async Task<T> Keep<T>(Arrival came, Func<Task<T>> record, CancellationToken cancellation = default)
    {
        using var pledge = await Pledge(came.Blob, cancellation);
        try
        {
            if (await store.Size(came.Blob, cancellation) != came.Bytes) await store.Put(came.Path, came.Blob, cancellation);
            return await record();
        }
        catch
        {
            await RemoveUnlessNamed(came.Blob, pledges: 1, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Bytes of the blob, or null when it is not there.</summary>
    public Task<long?> Size(string blob, CancellationToken cancellation = default) => IsName(blob) ? store.Size(blob, cancellation) : Task.FromResult<long?>(null);

    public async Task<bool> Has(string blob, CancellationToken cancellation = default) => await Size(blob, cancellation) is not null;

    /// <summary>For reading from any place: the stream can seek, and fetches only what is read.</summary>
    /// <exception cref="IOException">There is no such blob.</exception>
    public Task<Stream> Open(string blob, CancellationToken cancellation = default) => store.Open(blob, cancellation);

    /// <summary>As a file of this machine. Dispose of it after use.</summary>
    /// <exception cref="IOException">There is no such blob.</exception>
    public Task<BlobFile> Borrow(string blob, CancellationToken cancellation = default) => store.Borrow(blob, cancellation);

    /// <summary>Every blob there is, named or not.</summary>
    /// <returns>With the time when it was written.</returns>
    public IAsyncEnumerable<(string Blob, DateTimeOffset Written)> All(CancellationToken cancellation = default) => store.All(cancellation);

    /// <summary>Takes the blob away when no row names it and nobody is about to. Call it after a row that named it is gone.</summary>
    public Task<bool> RemoveUnlessNamed(string blob, CancellationToken cancellation = default) => RemoveUnlessNamed(blob, pledges: 0, cancellation);

    /// <param name="pledges">How many of them are the caller's own.</param>
    internal async Task<bool> RemoveUnlessNamed(string blob, int pledges, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (incoming.PledgesFor(blob) > pledges || await IsNamed(blob, cancellation)) return false;
            await store.Remove(blob, cancellation);
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<IDisposable> Pledge(string blob, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return incoming.Pledge(blob);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> IsNamed(string blob, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        foreach (var column in names)
            if (await column.In(newsroom).AnyAsync(name => name == blob, cancellation)) return true;
        return false;
    }
}
