using System.Buffers;
using System.IO.Hashing;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Broadsheet.Site.Api;

/// <summary>JSON with an ETag made of its bytes: who has it already gets 304 (RFC 9110 §13.1.2).</summary>
internal sealed class ApiAnswer(Action<Utf8JsonWriter> write) : IResult
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Address of the next page, or null.</summary>
    public string? Next { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain)) write(json);
        var tag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(bytes.WrittenSpan))}\"";

        var headers = httpContext.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link";
        if (Next is not null) headers.Link = $"<{Next}>; rel=\"next\"";
        if (Knows(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = bytes.WrittenCount;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await httpContext.Response.BodyWriter.WriteAsync(bytes.WrittenMemory, httpContext.RequestAborted);
    }

    private static bool Knows(HttpRequest request, string tag)
    {
        foreach (var each in request.GetTypedHeaders().IfNoneMatch)
            if (each.Tag == "*" || each.Tag == tag) return true;
        return false;
    }
}
