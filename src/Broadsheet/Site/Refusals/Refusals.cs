using Microsoft.AspNetCore.WebUtilities;

namespace Broadsheet.Site.Refusals;

/// <summary>What makes no sense is refused in the reader's language: wherever the answer would be a bare status, a page says what was wrong and leads on.</summary>
internal static class Refusals
{
    // The desk and what programs ask have their own ways to say no.
    private static readonly PathString[] Others = ["/api", "/desk", "/metrics", "/pictures", "/recordings", "/sound", "/oembed"];

    public static void UseRefusals(this WebApplication house) => house.UseWhen(IsOfReaders, readers => readers.Use(Answer));

    private static bool IsOfReaders(HttpContext context) => !Others.Any(path => context.Request.Path.StartsWithSegments(path));

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!response.HasStarted)
        {
            response.StatusCode = bad.StatusCode;
        }
        if (!response.HasStarted && response is { StatusCode: >= 400 and < 500, ContentLength: null, ContentType: null }) await Say(context, response.StatusCode);
    }

    private static async Task Say(HttpContext context, int status)
    {
        // Scripts look at the status alone; the words are for whoever reads along.
        if (context.Request.Headers["Sec-Fetch-Dest"].ToString() is not ("" or "document")) await Results.Text($"{ReasonPhrases.GetReasonPhrase(status)}.", statusCode: status).ExecuteAsync(context);
        else if (await context.RequestServices.GetRequiredService<ReaderPages>().Refuse(context, status) is { } page) await page.ExecuteAsync(context);
    }
}
