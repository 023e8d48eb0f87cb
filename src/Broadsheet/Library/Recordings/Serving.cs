using Broadsheet.Formats.TimedText;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Recordings;

/// <summary>
/// <c>/recordings/{blob}/{name}</c>: the renditions of a recording; <c>/recordings/words/{blob}.vtt</c> and <c>.json</c>: what is said in one.
/// Players of other sites may read them.
/// </summary>
internal static class Serving
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRecordings(this IEndpointRouteBuilder house)
    {
        house.MapMethods("/recordings/{blob:length(64)}/{name}", Reading, Send);
        house.MapMethods("/recordings/words/{blob:length(64)}.{ending}", Reading, SendWords);
    }

    private static async Task<IResult> Send(HttpContext context, string blob, string name, Newsroom newsroom, Blobs blobs)
    {
        var rendition = await newsroom.RecordingRenditions.AsNoTracking().SingleOrDefaultAsync(rendition => rendition.Recording == blob && rendition.Name == name, context.RequestAborted);
        if (rendition is null) return Results.NotFound();
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return await SendBlob.Answer(context, blobs, rendition.Blob, rendition.MediaType);
    }

    private static async Task<IResult> SendWords(HttpContext context, string blob, string ending, Newsroom newsroom, Blobs blobs, TakeWords words)
    {
        if (!await newsroom.WordsFiles.AnyAsync(file => file.Blob == blob, context.RequestAborted)) return Results.NotFound();
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return ending switch
        {
            "vtt" => await SendBlob.Answer(context, blobs, blob, $"{WebVtt.MediaType}; charset=utf-8"),
            "json" => Results.Text(TranscriptJson.Write(await words.Read(blob, context.RequestAborted)), TranscriptJson.MediaType),
            _ => Results.NotFound(),
        };
    }
}
