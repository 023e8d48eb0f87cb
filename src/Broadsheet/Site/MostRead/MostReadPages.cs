using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.MostRead;

/// <summary><c>/{edition}/most-read/</c>, the same as JSON for the front's list, and where a reader's browser says that a story was read.</summary>
internal static class MostReadPages
{
    private const int Shown = 10;
    private const int MostBytes = 2_048;

    public static void AddMostRead(this IServiceCollection services) => services.AddSingleton<Readings>();

    public static void MapMostRead(this WebApplication house)
    {
        house.MapMethods("/{edition}/most-read/", [HttpMethods.Get, HttpMethods.Head], Page);
        house.MapGet("/{edition}/most-read.json", List);
        house.MapPost("/{edition}/most-read/", Read).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery();
    }

    private static async Task<IResult> Page(HttpContext context, string edition, Readings readings, Database database, Imprints imprints, Typesetting typesetting)
    {
        await using var newsroom = database.Open();
        if (await imprints.Of(newsroom, edition, context.RequestAborted) is not { } imprint) return TypedResults.NotFound();
        var stories = await Stories(newsroom, edition, readings, context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Bytes(await typesetting.Set<MostReadPage>(new MostReadView(imprint, Heads.OfList(imprint, imprint.Words["MostRead"], $"{imprint.Root}most-read/"), stories)), "text/html; charset=utf-8");
    }

    private static async Task<IResult> List(HttpContext context, string edition, Readings readings, Database database)
    {
        await using var newsroom = database.Open();
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Json((await Stories(newsroom, edition, readings, context.RequestAborted)).Select(story => new { story.Address, story.Card.Headline }));
    }

    /// <summary>Counts what our own pages say in a browser after some time of reading. It answers the same whether it counted or not.</summary>
    private static async Task<IResult> Read(HttpContext context, string edition, Readings readings, Database database)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not "same-origin") return TypedResults.NoContent();
        using var body = new StreamReader(context.Request.Body);
        var address = await body.ReadToEndAsync(context.RequestAborted);
        if (address.Contains('\0', StringComparison.Ordinal)) return TypedResults.NoContent();
        await using var newsroom = database.Open();
        if (await newsroom.Stories.Where(story => story.Address == address && story.EditionCode == edition && !story.IsWithdrawn).Select(story => (Guid?)story.ItemId).FirstOrDefaultAsync(context.RequestAborted) is { } item)
            readings.Count(item, context.Connection.RemoteIpAddress);
        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<Listed>> Stories(Newsroom newsroom, string edition, Readings readings, CancellationToken cancellation)
    {
        // Counted over all editions together: enough of them, so that each edition's ten are among them.
        var most = readings.Most(400).ToList();
        var rows = await newsroom.Stories.AsNoTracking().Where(story => most.Contains(story.ItemId) && story.EditionCode == edition && !story.IsWithdrawn)
            .Select(story => new Listed(story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card) { ItemId = story.ItemId }).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => most.IndexOf(row.ItemId)).Take(Shown)];
    }
}

/// <summary>All that the page of the most read stories is a function of.</summary>
public sealed record MostReadView(Imprint In, PageHead Head, IReadOnlyList<Listed> Stories);
