using Microsoft.Net.Http.Headers;

namespace Broadsheet.Press;

/// <summary>Sends a stored page: 304 to who has it (RFC 9110 §13.1.2), Brotli to who takes it, plain to the others.</summary>
internal static class PageAnswer
{
    public static Task Send(HttpContext context, StoredPage page)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = page.ETag;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers["Surrogate-Key"] = page.SurrogateKeys;
        foreach (var (name, value) in page.Headers) response.Headers[name] = value;

        if (page.Status == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Contains(page.ETag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = page.Status;
        response.ContentType = page.ContentType;
        var takesBrotli = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var body = takesBrotli ? page.Brotli : page.Identity;
        if (takesBrotli) response.Headers.ContentEncoding = "br";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
