namespace Broadsheet.Press;

/// <summary>Answers what nobody else did: such an address is a page that has to be printed first, or nothing.</summary>
internal static class FreshPages
{
    public static async Task Answer(HttpContext context, PrintRun prints, PageAnswer answer)
    {
        var (request, response) = (context.Request, context.Response);
        var address = PageAddress.Of(request);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else if (await prints.Print(address) is { } page) await answer.Send(context, page);
        else response.StatusCode = StatusCodes.Status404NotFound;
    }
}
