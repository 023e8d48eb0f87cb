using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Podcasts;

/// <summary><c>/oembed?url=…</c> (oEmbed 1.0): how another site shows an episode.</summary>
internal static class OEmbed
{
    private const int Width = 640;
    private const int Height = 200;

    public static void MapOEmbed(this IEndpointRouteBuilder house) => house.MapMethods("/oembed", [HttpMethods.Get, HttpMethods.Head], Answer);

    private static async Task<IResult> Answer(HttpContext context, Newsroom newsroom, Imprints imprints, string? url, string? format, int? maxwidth)
    {
        // §2.3.4: a format that is not offered is 501.
        if (format is not (null or "json")) return Results.StatusCode(StatusCodes.Status501NotImplemented);
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? Uri.UnescapeDataString(address.AbsolutePath) : "";
        if (path.Contains('\0', StringComparison.Ordinal)) return Results.NotFound();
        var story = await newsroom.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.Address == path && !story.IsWithdrawn, context.RequestAborted);
        if (story?.Content.Episode is not { } episode || await imprints.Of(newsroom, story.EditionCode, context.RequestAborted) is not { } imprint) return Results.NotFound();
        var show = await newsroom.Shows.AsNoTracking().SingleOrDefaultAsync(show => show.EditionCode == story.EditionCode && show.UrlName == episode.Show, context.RequestAborted);
        var width = Math.Clamp(maxwidth ?? Width, 240, Width);
        var frame = $"{imprint.Whole(story.Address)}?embed";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Json(new
        {
            version = "1.0",
            type = "rich",
            title = story.Content.Headline,
            author_name = show?.Words.Title,
            provider_name = imprint.Edition.PaperName,
            provider_url = imprint.Whole(imprint.Root),
            thumbnail_url = show?.Words.Cover is { } cover ? Heads.PictureAddress(imprint, cover) : null,
            html = $"<iframe src=\"{frame}\" width=\"{width}\" height=\"{Height}\" loading=\"lazy\" title=\"{System.Net.WebUtility.HtmlEncode(story.Content.Headline)}\"></iframe>",
            width,
            height = Height,
        });
    }
}
