using System.IO.Hashing;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Formats.TimedText;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Library.Enclosures;

/// <summary><c>/sound/{item}/episode.mp3</c> and its like: where feeds and players find a published episode. Nothing is asked of who listens, and nothing kept but a number.</summary>
internal static class SendEnclosure
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapEnclosures(this IEndpointRouteBuilder house)
    {
        house.MapMethods("/sound/{item:guid}/episode.{ending}", Reading, Send);
        house.MapMethods("/sound/{item:guid}/chapters.json", Reading, Chapters);
    }

    private static async Task<IResult> Send(HttpContext context, Guid item, string ending, Newsroom newsroom, FindEnclosure find, Blobs blobs, Downloads downloads)
    {
        if (ending is not ("mp3" or "opus") || await Episode(newsroom, item, context.RequestAborted) is not { } story) return Results.NotFound();
        var show = story.Content.Episode is { } episode ? await newsroom.Shows.AsNoTracking().SingleOrDefaultAsync(show => show.EditionCode == story.EditionCode && show.UrlName == episode.Show, context.RequestAborted) : null;
        if (await find.Of(newsroom, story, show, ending, context.RequestAborted) is not { } file) return Results.NotFound();
        context.Response.Headers.AccessControlAllowOrigin = "*";
        // Asked for again after a day: the tag follows corrections.
        context.Response.Headers.CacheControl = "public, max-age=86400";
        var name = new ContentDispositionHeaderValue("inline");
        name.SetHttpFileName($"{story.Address[(story.Address.LastIndexOf('/') + 1)..]}.{ending}");
        context.Response.Headers.ContentDisposition = name.ToString();
        return SendBlob.Answer($"{file.Blob[..40]}-{Convert.ToHexStringLower(XxHash64.Hash(file.Tag.Span))}", file.Bytes, file.MediaType,
            async cancellation => new Joined(file.Tag, await blobs.Open(file.Blob, cancellation)), bytes => downloads.Note(context.Request, item, bytes, file.Bytes, story.Content.Sound!.Seconds));
    }

    private static async Task<IResult> Chapters(HttpContext context, Guid item, Newsroom newsroom)
    {
        if (await Episode(newsroom, item, context.RequestAborted) is not { Content.Sound.Chapters: { Count: > 0 } chapters }) return Results.NotFound();
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(Encoding.UTF8.GetBytes(ChapterList.WriteJson(chapters)), ChapterList.MediaType);
    }

    private static Task<PublishedStory?> Episode(Newsroom newsroom, Guid item, CancellationToken cancellation) =>
        newsroom.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.ItemId == item && !story.IsWithdrawn, cancellation);
}
