using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Writing;

/// <summary><c>POST /desk/pictures</c>: takes an uploaded picture into the Library; with <c>?moving=true</c> one that moves comes back as a film for the text.</summary>
internal static class Pictures
{
    private const int MostFormBytes = TakePicture.MostBytes + (64 * 1024);

    public static void MapPictures(this RouteGroupBuilder acting) => acting.MapPost("/pictures", async (HttpContext context, Seating seating, TakePicture take, TakeRecording takeFilm, FindPictures find, TimeProvider clock, IFormFile file, bool moving = false) =>
    {
        var (at, now) = (await seating.Of(context), clock.GetUtcNow());
        try
        {
            await using var bytes = file.OpenReadStream();
            if (moving && MovingPicture.Is(bytes)) return RecordingBlock.Answer(await takeFilm.Do(bytes, file.FileName, at.Account, context.RequestAborted));
            var picture = await take.Do(bytes, file.FileName, at.Account, cancellation: context.RequestAborted);
            var crops = (await find.Crops(picture.Blob, context.RequestAborted)).Select(crop => crop.AsCrop());
            return Results.Json(new { picture.Blob, Crops = crops, picture.Width, picture.Height, picture.Alt, picture.Caption, Credit = picture.CreditLine, Duplicate = picture.Added < now });
        }
        catch (Exception unusable) when (unusable is UnusablePicture or UnusableRecording)
        {
            throw new Refused(RefusalReason.Invalid, unusable.Message, "file");
        }
    }).Needs(Permission.Upload).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes });
}
