namespace Broadsheet.Press;

/// <summary>
/// Answers stored pages before anything else runs: no routing, no sign-in, no allocation beyond what Kestrel makes.
/// Whatever is not stored leaves the socket's thread first, because from there on it may block.
/// </summary>
internal sealed class StoredPages(PageStore store, PageAnswer answer, RequestDelegate next)
{
    public Task Answer(HttpContext context)
    {
        var request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && store.TryFind(AddressOf(request), out var page)
            ? answer.Send(context, page)
            : Leave(context);
    }

    private async Task Leave(HttpContext context)
    {
        await Task.Yield();
        await next(context);
    }

    private static string AddressOf(HttpRequest request) =>
        request.QueryString.HasValue ? string.Concat(request.Path.Value, request.QueryString.Value) : request.Path.Value ?? "/";
}
