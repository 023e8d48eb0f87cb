using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Writing;

/// <summary><c>POST /desk/pictures</c>: takes an uploaded picture into the Library.</summary>
internal static class Pictures
{
    private const int MostFormBytes = TakePicture.MostBytes + (64 * 1024);

    public static void MapPictures(this RouteGroupBuilder acting) => acting.MapPost("/pictures", async (HttpContext context, Seating seating, TakePicture take, FindPictures find, TimeProvider clock, IFormFile file) =>
    {
        var (at, now) = (await seating.Of(context), clock.GetUtcNow());
        try
        {
            await using var bytes = file.OpenReadStream();
            var picture = await take.Do(bytes, file.FileName, at.Account, cancellation: context.RequestAborted);
            var crops = (await find.Crops(picture.Blob, context.RequestAborted)).Select(crop => crop.AsCrop());
            return Results.Json(new { picture.Blob, Crops = crops, picture.Width, picture.Height, picture.Alt, picture.Caption, Credit = picture.CreditLine, Duplicate = picture.Added < now });
        }
        catch (UnusablePicture unusable)
        {
            throw new Refused(RefusalReason.Invalid, unusable.Message, "file");
        }
    }).Needs(Permission.Upload).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes });
}
