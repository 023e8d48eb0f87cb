using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Sound;

/// <summary><c>/desk/recordings</c>, for the editor: recordings to put into a story's text, and files that become such.</summary>
internal static class RecordingsInText
{
    private const int MostOffered = 24;

    public static void MapRecordingsInText(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/recordings/choose", Choose).Needs(Permission.Write);
        acting.MapPost("/recordings", Take).Needs(Permission.Upload)
            .WithMetadata(new RequestSizeLimitAttribute(TakeRecording.MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = TakeRecording.MostBytes });
    }

    /// <summary>By words of the file's name, the newest first.</summary>
    private static async Task<IResult> Choose(Database database, string? q, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var words = (q ?? "").Trim();
        // The two databases fold letters differently; names are few and short enough to be looked through here.
        var newest = newsroom.Recordings.AsNoTracking().OrderByDescending(recording => recording.Added).AsAsyncEnumerable();
        var found = await newest.Where(recording => recording.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(MostOffered).ToListAsync(cancellation);
        return Results.Json(found.Select(Offered), BodyJson.Options);
    }

    /// <summary>Its sizes are made meanwhile; the story can be written on.</summary>
    private static async Task<IResult> Take(HttpContext context, Seating seating, TakeRecording take, IFormFile file)
    {
        try
        {
            await using var bytes = file.OpenReadStream();
            return RecordingBlock.Answer(await take.Do(bytes, file.FileName, (await seating.Of(context)).Account, context.RequestAborted));
        }
        catch (UnusableRecording unusable)
        {
            throw new Refused(RefusalReason.Invalid, unusable.Message, "file");
        }
    }

    private static object Offered(RecordingFile file) => new
    {
        Block = (Block)(RecordingBlock.Of(file) with { Title = Path.GetFileNameWithoutExtension(file.Name) }), file.Blob, file.Name, file.Width, file.Height,
        Time = TimeSpan.FromSeconds(Math.Round(file.Seconds)).ToString("g", CultureInfo.InvariantCulture), Thumb = file is { IsFilm: true, Ready: not null } ? $"/recordings/{file.Blob}/poster.jpg" : null,
    };
}
