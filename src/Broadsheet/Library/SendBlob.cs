using Broadsheet.Library.Sending;

namespace Broadsheet.Library;

/// <summary>
/// Sends a blob to whoever asked: whole or the range that was asked for (RFC 9110 §14), never more of it in memory than a buffer.
/// Its name is its ETag, so that If-Range and If-None-Match can be exact. Several ranges in one request are answered with the whole (§14.2 allows it).
/// </summary>
public static class SendBlob
{
    /// <param name="mediaType">Sent as it is, with <c>nosniff</c>.</param>
    /// <param name="downloadName">Null: shown in place; else the browser offers to save it under this name (RFC 6266).</param>
    public static async Task<IResult> Answer(HttpContext context, Blobs blobs, string blob, string mediaType, string? downloadName = null) =>
        await blobs.Size(blob, context.RequestAborted) is { } length ? new BlobAnswer(blob, length, mediaType, downloadName, cancellation => blobs.Open(blob, cancellation)) : Results.NotFound();

    /// <summary>Something else that never changes under its name.</summary>
    /// <param name="name">Its ETag.</param>
    /// <param name="open">A stream that can seek.</param>
    /// <param name="sent">Told how many bytes went out, also when the other side hung up.</param>
    internal static IResult Answer(string name, long length, string mediaType, Func<CancellationToken, Task<Stream>> open, Action<long> sent) =>
        new BlobAnswer(name, length, mediaType, downloadName: null, open) { Sent = sent };
}
