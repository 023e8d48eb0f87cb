using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Desk.Library;

/// <summary><c>/desk/library/{blob}</c>: one picture with all that is known of it.</summary>
internal static class OnePicture
{
    public static void MapOnePicture(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/library/{blob:length(64)}", (HttpContext context, Seating seating, FindPictures find, string blob) => Page(context, seating, find, blob)).Needs(Permission.Write);
        asking.MapGet("/library/{blob:length(64)}/view/{size}", (HttpContext context, ShowPicture show, string blob, string size) => show.Answer(context, blob, size)).Needs(Permission.Write);
        asking.MapGet("/library/{blob:length(64)}/original", async (HttpContext context, FindPictures find, Blobs blobs, string blob) =>
            await find.One(blob, context.RequestAborted) is { } picture ? await SendBlob.Answer(context, blobs, blob, picture.MediaType, picture.Name) : throw NoSuch()).Needs(Permission.Write);
        acting.MapPost("/library/{blob:length(64)}", (HttpContext context, Seating seating, FindPictures find, EditPicture edit, string blob) =>
            Act(context, seating, find, blob, at => edit.Describe(blob, PictureForm.Read(context.Request.Form, at).Into, context.RequestAborted))).Needs(Permission.Upload);
        acting.MapPost("/library/{blob:length(64)}/frame", (HttpContext context, Seating seating, FindPictures find, EditPicture edit, string blob) =>
            Act(context, seating, find, blob, _ => edit.Frame(blob, FrameForm.Focus(context.Request.Form), FrameForm.Crops(context.Request.Form), context.RequestAborted))).Needs(Permission.Upload);
        acting.MapPost("/library/{blob:length(64)}/trash", (HttpContext context, Seating seating, FindPictures find, EditPicture edit, string blob) =>
            Act(context, seating, find, blob, _ => edit.Trash(blob, context.RequestAborted))).Needs(Permission.Upload);
        acting.MapPost("/library/{blob:length(64)}/take-back", (HttpContext context, Seating seating, FindPictures find, EditPicture edit, string blob) =>
            Act(context, seating, find, blob, _ => edit.TakeBack(blob, context.RequestAborted))).Needs(Permission.Upload);
    }

    /// <summary>Where journalists see a picture, printable or not.</summary>
    public static string View(string blob, int width) => $"/desk/library/{blob}/view/{width}.jpg";

    private static async Task<IResult> Act(HttpContext context, Seating seating, FindPictures find, string blob, Func<Seat, Task> act)
    {
        var at = await seating.Of(context);
        try
        {
            await act(at);
            return Results.LocalRedirect($"/desk/library/{blob}?done");
        }
        catch (Refused refused) when (refused.Reason == RefusalReason.Invalid)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Page(context, seating, find, blob, refused);
        }
    }

    private static async Task<IResult> Page(HttpContext context, Seating seating, FindPictures find, string blob, Refused? refused = null)
    {
        var picture = await find.One(blob, context.RequestAborted) ?? throw NoSuch();
        var at = await seating.Of(context);
        return new RazorComponentResult<PicturePage>(new
        {
            At = at with { Wrong = refused?.Message }, Of = picture, Crops = await find.Crops(blob, context.RequestAborted), Uses = await find.Uses(blob, context.RequestAborted),
            Alike = await find.LookingLike(picture, context.RequestAborted), IsDone = context.Request.Query.ContainsKey("done"), MayChange = at.Person.MaySomewhere(Permission.Upload, at.Editions),
        });
    }

    private static Refused NoSuch() => new(RefusalReason.NotFound, "There is no such picture.");
}
