using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Library.Sending;

/// <summary>RFC 9110 §13 and §14 for something that never changes.</summary>
internal sealed class BlobAnswer(string name, long length, string mediaType, string? downloadName, Func<CancellationToken, Task<Stream>> open) : IResult
{
    private const int Buffer = 128 * 1024;
    private readonly EntityTagHeaderValue tag = new($"\"{name}\"");

    /// <summary>Told how many bytes went out, also when the other side hung up.</summary>
    public Action<long>? Sent { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var (asked, headers) = (request.GetTypedHeaders(), response.GetTypedHeaders());
        headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        if (downloadName is not null) headers.ContentDisposition = Download(downloadName);
        if (asked.IfMatch is { Count: > 0 } wanted && !wanted.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: true)))
        {
            response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }
        if (asked.IfNoneMatch.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var range = Range(asked, HttpMethods.IsGet(request.Method));
        if (range is { IsThere: false })
        {
            headers.ContentRange = new ContentRangeHeaderValue(length);
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            return;
        }
        var (from, count) = range is { } part ? (part.From, part.Count) : (0, length);
        if (range is not null)
        {
            headers.ContentRange = new ContentRangeHeaderValue(from, from + count - 1, length);
            response.StatusCode = StatusCodes.Status206PartialContent;
        }
        response.ContentType = mediaType;
        response.ContentLength = count;
        if (!HttpMethods.IsHead(request.Method)) await Copy(from, count, response.Body, httpContext.RequestAborted);
    }

    /// <summary>Null when the whole is to be sent: ranges are defined for GET alone, and for a file that is still the same (§13.1.5: by strong comparison).</summary>
    private Part? Range(Microsoft.AspNetCore.Http.Headers.RequestHeaders asked, bool isGet)
    {
        if (!isGet || asked.Range is not { Ranges.Count: 1 } range || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)) return null;
        if (asked.IfRange is { } ifRange && ifRange.EntityTag?.Compare(tag, useStrongComparison: true) != true) return null;
        var (from, to) = (range.Ranges.First().From, range.Ranges.First().To);
        if (from is null) return new Part(Math.Max(0, length - to!.Value), Math.Min(to.Value, length));
        return new Part(from.Value, from >= length ? 0 : Math.Min(to ?? long.MaxValue, length - 1) - from.Value + 1);
    }

    private async Task Copy(long from, long count, Stream to, CancellationToken cancellation)
    {
        await using var file = await open(cancellation);
        file.Seek(from, SeekOrigin.Begin);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        var left = count;
        try
        {
            for (int read; left > 0; left -= read)
            {
                read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellation);
                if (read == 0) throw new IOException($"{name} ends {left} bytes too early.");
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            Sent?.Invoke(count - left);
        }
    }

    private static ContentDispositionHeaderValue Download(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition;
    }

    private readonly record struct Part(long From, long Count)
    {
        public bool IsThere => Count > 0;
    }
}
