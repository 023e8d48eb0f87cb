using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Site.Versions;

/// <summary>Leads from the form's <c>{story}/versions/compare?from=…&amp;to=…</c> to the address where the two stay compared.</summary>
internal static class Comparing
{
    public static void MapComparing(this WebApplication house) =>
        house.MapMethods("/{edition}/{section}/{year:length(4)}/{month:length(2)}/{day:length(2)}/{urlName}/versions/compare", [HttpMethods.Get, HttpMethods.Head], Lead);

    private static RedirectHttpResult Lead(HttpContext context, string? from, string? to)
    {
        var story = context.Request.Path.Value![..^"/compare".Length];
        var pair = (int.TryParse(from, out var one) && one > 0, int.TryParse(to, out var other) && other > 0) is (true, true) && one != other
            ? $"{Math.Min(one, other)}-{Math.Max(one, other)}" : "";
        return TypedResults.LocalRedirect(new PathString($"{story}/{pair}").ToUriComponent());
    }
}
