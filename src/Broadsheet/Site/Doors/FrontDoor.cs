using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Site.Doors;

/// <summary>Answers <c>/</c> and <c>/log/</c>: leads to the edition that the reader chose, else to the one whose language the browser asks for, else to the default.</summary>
internal static class FrontDoor
{
    /// <summary>Holds the code of the edition that the reader chose.</summary>
    public const string Choice = "edition";

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
        return TypedResults.Redirect($"/{Choose(editions, context.Request).Code}/{page}");
    }

    private static Edition Choose(List<Edition> editions, HttpRequest request) =>
        editions.FirstOrDefault(edition => edition.Code == request.Cookies[Choice])
        ?? Wishes(request).Select(language => Speaking(editions, language)).FirstOrDefault(edition => edition is not null)
        ?? editions.FirstOrDefault(edition => edition.IsDefault)
        ?? editions[0];

    /// <summary>Languages of Accept-Language (RFC 9110 §12.5.4), the best first.</summary>
    private static IEnumerable<string> Wishes(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes)
            ? wishes.Where(wish => wish.Quality is not 0 && wish.Value.HasValue).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString())
            : [];

    /// <summary>The same language and region before the same language.</summary>
    private static Edition? Speaking(List<Edition> editions, string language) =>
        editions.FirstOrDefault(edition => string.Equals(edition.Language, language, StringComparison.OrdinalIgnoreCase))
        ?? editions.FirstOrDefault(edition => string.Equals(Bare(edition.Language), Bare(language), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string language) => language.Split('-')[0];
}
