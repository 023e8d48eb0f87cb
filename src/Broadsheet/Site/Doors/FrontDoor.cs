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

    /// <param name="page">Below the edition.</param>
    private static async Task<IResult> Open(string page, HttpContext context, Database database, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).ToListAsync(cancellation);
        if (editions.Count == 0) return TypedResults.NotFound();
        // It depends on who asks: no cache may keep it for others.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        return TypedResults.Redirect($"/{ChosenEdition.Of(context.Request, editions).Code}/{page}");
    }
}
