namespace Broadsheet.Library.Keeping;

/// <summary>Where blobs lie. A name is given once for good, so nothing here is ever changed, only put and removed.</summary>
internal interface IBlobStore
{
    /// <summary>In bytes; null when there is no such blob.</summary>
    Task<long?> Size(string blob, CancellationToken cancellation);

    /// <summary>Takes the file over; it is in safety when this returns.</summary>
    /// <param name="path">Of a file whose SHA-256 the blob is.</param>
    Task Put(string path, string blob, CancellationToken cancellation);

    /// <summary>For reading from any place; what is not read is not fetched.</summary>
    /// <exception cref="IOException">There is no such blob.</exception>
    Task<Stream> Open(string blob, CancellationToken cancellation);

    /// <summary>As a file of this machine.</summary>
    /// <exception cref="IOException">There is no such blob.</exception>
    Task<BlobFile> Borrow(string blob, CancellationToken cancellation);

    /// <summary>Does nothing when it is not there.</summary>
    Task Remove(string blob, CancellationToken cancellation);

    IAsyncEnumerable<(string Blob, DateTimeOffset Written)> All(CancellationToken cancellation);
}
