using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.TimedText;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Sound;

/// <summary><c>/desk/items/{item}/sound</c>: what is heard or seen of an item: the recording with how far its work is, chapters, transcript, and what makes it an episode.</summary>
internal static class SoundDesk
{
    private const int MostFormBytes = 2 * CueReader.MostBytes;

    public static void MapSound(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/sound", async (HttpContext context, Guid item, Seating seating, Database database) => Page(await SoundView.Read(database, item, await seating.Of(context), context.RequestAborted), form: null)).Needs(Permission.Write);
        asking.MapGet("/items/{item:guid}/recording", Progress).Needs(Permission.Write);
        acting.MapPost("/items/{item:guid}/recording", Upload).Needs(Permission.Upload)
            .WithMetadata(new RequestSizeLimitAttribute(TakeRecording.MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = TakeRecording.MostBytes });
        acting.MapPost("/items/{item:guid}/recording/cancel", Cancel).Needs(Permission.Write);
        acting.MapPost("/items/{item:guid}/sound", Save).Needs(Permission.Write).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes, ValueLengthLimit = CueReader.MostBytes });
    }

    /// <summary>Said at the field when it is no recording; its work goes on by itself.</summary>
    private static async Task<IResult> Upload(HttpContext context, Guid item, Seating seating, Database database, TakeRecording take, SaveDraft save, IFormFile? file)
    {
        var at = await seating.Of(context);
        try
        {
            if (file is null) throw new UnusableRecording(at.Words["Sound.ChooseFile"]);
            await using var bytes = file.OpenReadStream();
            var taken = await take.Do(bytes, file.FileName, at.Account, context.RequestAborted);
            await save.Change(item, story => taken.IsFilm && story.Episode is null
                ? story with { Film = RecordingBlock.Film(taken) with { Title = story.Headline, Tracks = story.Film?.Tracks, Chapters = story.Film?.Chapters } }
                : story with { Sound = RecordingBlock.Sound(taken) with { Tracks = story.Sound?.Tracks, Chapters = story.Sound?.Chapters } }, at.Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}/sound");
        }
        catch (UnusableRecording unusable)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page(await SoundView.Read(database, item, at, context.RequestAborted), form: null, unusable.Message);
        }
    }

    private static async Task<IResult> Save(HttpContext context, Guid item, Seating seating, Database database, TakeWords words, SaveDraft save, [AsParameters] SoundForm form, IFormFile? transcriptFile)
    {
        var at = await seating.Of(context);
        var view = await SoundView.Read(database, item, at, context.RequestAborted);
        try
        {
            var chapters = ChapterList.Read(form.Chapters ?? "");
            var said = transcriptFile is { Length: > 0 } ? await Text(transcriptFile, context.RequestAborted) : form.Transcript;
            var track = string.IsNullOrWhiteSpace(said) ? null : new Track(string.IsNullOrWhiteSpace(form.Language) ? at.Edition(view.Of.Item.EditionCode).Language : form.Language.Trim(), await words.Do(said, context.RequestAborted));
            var mark = form.Mark(view.Of.Words.Episode);
            await save.Change(item, story => form.Put(story, chapters, track) with { Episode = mark }, at.Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}/sound?done");
        }
        catch (UnreadableWords unreadable)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page(view with { At = at with { Wrong = unreadable.Message } }, form);
        }
    }

    private static async Task<IResult> Cancel(HttpContext context, Guid item, Seating seating, Database database, JobBook jobs)
    {
        var view = await SoundView.Read(database, item, await seating.Of(context), context.RequestAborted);
        if (view.Job is { } job) await jobs.Cancel(job.Id, context.RequestAborted);
        return Results.LocalRedirect($"/desk/items/{item}/sound");
    }

    private static async Task<IResult> Progress(HttpContext context, Guid item, Seating seating, Database database)
    {
        var view = await SoundView.Read(database, item, await seating.Of(context), context.RequestAborted);
        return Results.Json(new { state = view.Job?.State.ToString() ?? "None", progress = view.Job?.Progress ?? 0 });
    }

    private static async Task<string> Text(IFormFile file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }

    private static RazorComponentResult<SoundPage> Page(SoundView view, SoundForm? form, string? refused = null) => new(new { view.At, Of = view, Form = form ?? SoundForm.Of(view.Of.Words), Refused = refused });
}
