using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Broadsheet.Library.Keeping;

/// <summary>Blobs in a bucket of an S3-compatible store, each under its name.</summary>
internal sealed class S3Store(S3Settings settings, Incoming incoming) : IBlobStore, IDisposable
{
    private readonly AmazonS3Client client = new(new BasicAWSCredentials(settings.Key, settings.Secret), new AmazonS3Config
    {
        ServiceURL = settings.Endpoint.ToString(),
        AuthenticationRegion = settings.Region,
        // Stores other than Amazon's are reached by path, and know no checksums in trailers.
        ForcePathStyle = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public async Task<long?> Size(string blob, CancellationToken cancellation)
    {
        try { return (await client.GetObjectMetadataAsync(settings.Bucket, KeyOf(blob), cancellation)).ContentLength; }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound) { return null; }
    }

    /// <summary>In one piece: the largest that comes has four gigabytes, and stores take five. Signed as a whole, because not every store reads bodies that are signed in chunks.</summary>
    public Task Put(string path, string blob, CancellationToken cancellation) =>
        client.PutObjectAsync(new PutObjectRequest { BucketName = settings.Bucket, Key = KeyOf(blob), FilePath = path, ContentType = "application/octet-stream", UseChunkEncoding = false }, cancellation);

    public async Task<Stream> Open(string blob, CancellationToken cancellation) =>
        new RangedStream(await Size(blob, cancellation) ?? throw new FileNotFoundException($"There is no blob {blob}."), (from, cancel) => Fetch(blob, from, cancel));

    public async Task<BlobFile> Borrow(string blob, CancellationToken cancellation)
    {
        var path = incoming.NewPath();
        await using var from = await Open(blob, cancellation);
        await using (var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) await from.CopyToAsync(to, cancellation);
        return new BlobFile(path, isCopy: true);
    }

    public Task Remove(string blob, CancellationToken cancellation) => client.DeleteObjectAsync(settings.Bucket, KeyOf(blob), cancellation);

    public async IAsyncEnumerable<(string Blob, DateTimeOffset Written)> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = settings.Prefix };
        for (ListObjectsV2Response page; ;)
        {
            page = await client.ListObjectsV2Async(request, cancellation);
            foreach (var one in page.S3Objects ?? []) yield return (one.Key[settings.Prefix.Length..], new DateTimeOffset((one.LastModified ?? default).ToUniversalTime(), TimeSpan.Zero));
            if (page.IsTruncated != true) yield break;
            request.ContinuationToken = page.NextContinuationToken;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Stream> Fetch(string blob, long from, CancellationToken cancellation)
    {
        var request = new GetObjectRequest { BucketName = settings.Bucket, Key = KeyOf(blob) };
        if (from > 0) request.ByteRange = new ByteRange($"bytes={from}-");
        return (await client.GetObjectAsync(request, cancellation)).ResponseStream;
    }

    private string KeyOf(string blob) => settings.Prefix + blob;
}
