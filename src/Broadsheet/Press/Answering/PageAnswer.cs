using Broadsheet.Platform;

namespace Broadsheet.Press;

/// <summary>Sends a stored page: 304 to who has it, else in the coding that the reader takes. Makes nothing that was not made before, but for a first gzip.</summary>
internal sealed class PageAnswer(PageStore store, SecurityHeaders headers, TimeProvider clock)
{
    public Task Send(HttpContext context, StoredPage page)
    {
        var (request, response) = (context.Request, context.Response);
        var sent = page.Sent ??= new PageHeaders(page, headers.All);
        if (Conditions.AreMet(request, page))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            sent.PutOn304(response.Headers);
            return Task.CompletedTask;
        }

        var coding = page.IsPacked ? AcceptEncoding.Best(request.Headers.AcceptEncoding) : Coding.Identity;
        response.StatusCode = page.Status;
        response.ContentType = page.ContentType;
        sent.PutOn(response.Headers, coding, withDate: page.IsSettled || page.Settle(clock.GetUtcNow()));
        return coding switch
        {
            Coding.Identity when page.IsPacked => SendUnpacked(context, page),
            Coding.Gzip when page.Gzip is null => SendGzip(context, page),
            _ => SendBody(context, coding == Coding.Gzip ? page.Gzip! : page.Body),
        };
    }

    private static Task SendBody(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        var write = context.Response.Body.WriteAsync(body);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    private static async Task SendUnpacked(HttpContext context, StoredPage page)
    {
        await Task.Yield();
        await SendBody(context, Packing.Plain(page));
    }

    private async Task SendGzip(HttpContext context, StoredPage page)
    {
        await Task.Yield();
        page.Gzip ??= Packing.Gzip(Packing.Plain(page));
        store.Reweigh(page);
        await SendBody(context, page.Gzip);
    }
}
