using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Site.Searching;

/// <summary>Answers <c>/{edition}/search</c> and <c>/{edition}/search/suggest</c>. Not printed by the Press: no two readers ask alike.</summary>
internal static class SearchPages
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddSearching(this IServiceCollection services)
    {
        services.AddSingleton<Searches>();
        // Who searches must not keep the others from reading: beyond this many at once they wait, beyond the row they are sent away.
        services.AddKeyedSingleton<RateLimiter>(typeof(SearchPages), (_, _) => new ConcurrencyLimiter(new() { PermitLimit = Environment.ProcessorCount * 2, QueueLimit = 200, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
    }

    public static void MapSearching(this WebApplication house)
    {
        var search = house.MapGroup("/{edition}/search").AddEndpointFilter(OneOfFew);
        search.MapMethods("", Reading, Page);
        search.MapMethods("/suggest", Reading, Suggest);
    }

    private static async Task<IResult> Page(string edition, HttpContext context, Searches searches, Typesetting typesetting, CancellationToken cancellation)
    {
        if (await searches.Look(SearchTerms.Of(edition, context.Request.Query), cancellation) is not { } view) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.Bytes(await typesetting.Set<SearchPage>(view), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Suggest(string edition, string? q, HttpContext context, Searches searches, CancellationToken cancellation)
    {
        if (await searches.Suggest(edition, q ?? "", cancellation) is not { } offers) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=60";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.Json(offers);
    }

    private static async ValueTask<object?> OneOfFew(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var row = http.RequestServices.GetRequiredKeyedService<RateLimiter>(typeof(SearchPages));
        using var turn = await row.AcquireAsync(1, http.RequestAborted);
        if (turn.IsAcquired) return await next(call);
        http.Response.Headers[HeaderNames.RetryAfter] = "2";
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
