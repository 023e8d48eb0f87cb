using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Doors;

/// <summary>Answers <c>/</c> and <c>/log/</c>: leads to the edition that the reader chose, else to the one whose language the browser asks for, else to the default.</summary>
internal static class FrontDoor
{
    public static void MapFrontDoor(this WebApplication house)
    {
        house.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Database database, CancellationToken cancellation) => Open("", context, database, cancellation));
        house.MapMethods("/log/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Database database, CancellationToken cancellation) => Open("log/", context, database, cancellation));
    }

    /// <summary>The short links of a paper that was WordPress before: <c>/?p=12</c>.</summary>
    private static async Task<string?> Story(Newsroom newsroom, IQueryCollection query, CancellationToken cancellation)
    {
        if ((query["p"].FirstOrDefault() ?? query["page_id"].FirstOrDefault()) is not { Length: > 0 and < 20 } number || !number.All(char.IsAsciiDigit)) return null;
        var from = Redirect.ByNumber(number);
        var item = await newsroom.Redirects.Where(redirect => redirect.From == from).Select(redirect => redirect.ItemId).FirstOrDefaultAsync(cancellation);
        return item is null ? null : await newsroom.Stories.Where(story => story.ItemId == item).Select(story => story.Address).FirstOrDefaultAsync(cancellation);
    }

    /// <param name="page">Below the edition.</param>
    private static async Task<IResult> Open(string page, HttpContext context, Database database, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).ToListAsync(cancellation);
        if (editions.Count == 0) return TypedResults.NotFound();
        if (page.Length == 0 && await Story(newsroom, context.Request.Query, cancellation) is { } story) return TypedResults.Redirect(new Uri("http://h" + story).AbsolutePath, permanent: true);
        // It depends on who asks: no cache may keep it for others.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        return TypedResults.Redirect($"/{ChosenEdition.Of(context.Request, editions).Code}/{page}");
    }
}
