using System.Globalization;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Site.Statements;

/// <summary>Answers <c>/{edition}/statements/…</c>: who said what, by speaker and by topic. Not printed by the Press: the ledger follows the Journal a moment later, and is searched.</summary>
internal static class StatementPages
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddStatements(this IServiceCollection services) => services.AddSingleton<Ledger>();

    public static void MapStatements(this WebApplication house)
    {
        var ledger = house.MapGroup("/{edition}/statements");
        ledger.MapMethods("/", Reading, (HttpContext context, Ledger of, string edition) => Page(context, of, StatementTerms.Of(edition, context.Request.Query)));
        ledger.MapMethods("/about/{tag}/", Reading, (HttpContext context, Ledger of, string edition, string tag) => Page(context, of, StatementTerms.Of(edition, context.Request.Query) with { Tag = tag }));
        ledger.MapMethods("/{speaker}/", Reading, (HttpContext context, Ledger of, string edition, string speaker) => Page(context, of, StatementTerms.Of(edition, context.Request.Query) with { Speaker = speaker }));
        foreach (var ending in (string[])["xml", "atom", "json"])
            ledger.MapMethods($"/{{speaker}}/feed.{ending}", Reading, (HttpContext context, Ledger of, string edition, string speaker) => Feed(context, of, edition, speaker, ending));
    }

    private static async Task<IResult> Page(HttpContext context, Ledger ledger, StatementTerms terms)
    {
        if (await ledger.MovedTo(terms, context.RequestAborted) is { } kept) return TypedResults.LocalRedirect($"/{terms.Edition}/statements/{Uri.EscapeDataString(kept)}/", permanent: true);
        if (await ledger.Open(terms, context.RequestAborted) is not { } page) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Feed(HttpContext context, Ledger ledger, string edition, string speaker, string ending)
    {
        if (await ledger.Feed(new StatementTerms(edition) { Speaker = speaker }, context.Request.Path, context.RequestAborted) is not { } feed) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return ending switch
        {
            "xml" => TypedResults.Bytes(RssWriter.Write(feed), $"{RssWriter.MediaType}; charset=utf-8"),
            "atom" => TypedResults.Bytes(AtomWriter.Write(feed), $"{AtomWriter.MediaType}; charset=utf-8"),
            _ => TypedResults.Bytes(JsonFeedWriter.Write(feed), JsonFeedWriter.MediaType),
        };
    }
}

/// <summary>A view of the ledger as its address says it. What makes no sense is left out.</summary>
internal sealed record StatementTerms(string Edition)
{
    public string Words { get; init; } = "";

    /// <summary>UrlName of the speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>UrlName of the tag.</summary>
    public string? Tag { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    public int Page { get; init; } = 1;

    public string Path => Speaker is not null ? $"/{Edition}/statements/{Speaker}/" : Tag is not null ? $"/{Edition}/statements/about/{Tag}/" : $"/{Edition}/statements/";

    public static StatementTerms Of(string edition, IQueryCollection query) => new(edition)
    {
        Words = query["q"].ToString().Trim() is { Length: <= 200 } words && !words.Contains('\0', StringComparison.Ordinal) ? words : "",
        From = Day(query["from"]),
        Until = Day(query["until"]),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000) : 1,
    };

    public string PageAddress(int page)
    {
        (string Name, string? Value)[] parts = [("q", Words), ("from", From?.ToString("O", CultureInfo.InvariantCulture)), ("until", Until?.ToString("O", CultureInfo.InvariantCulture)), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    private static DateOnly? Day(string? written) => DateOnly.TryParseExact(written, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
