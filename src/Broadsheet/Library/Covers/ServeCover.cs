using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NetVips;

namespace Broadsheet.Library.Covers;

/// <summary><c>/pictures/{blob}/cover.jpg</c>: a show's cover as directories want it: square, 1,400 pixels a side, JPEG whatever was asked for.</summary>
internal static class ServeCover
{
    private const int Side = 1400;

    public static void MapCovers(this IEndpointRouteBuilder house) => house.MapMethods("/pictures/{blob:length(64)}/cover.jpg", [HttpMethods.Get, HttpMethods.Head], Answer);

    private static async Task<IResult> Answer(HttpContext context, string blob, Newsroom newsroom, Blobs blobs, PaperFolder folder)
    {
        if (!await newsroom.Pictures.AnyAsync(picture => picture.Blob == blob, context.RequestAborted)) return Results.NotFound();
        var path = Path.Combine(folder.Root, "renditions", blob[..2], $"{blob}-cover.jpg");
        if (!File.Exists(path)) await Draw(blob, path, blobs);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(path, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{blob[..16]}-cover\""), enableRangeProcessing: true);
    }

    private static async Task Draw(string blob, string path, Blobs blobs)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = $"{path}.{Guid.CreateVersion7():N}";
        using var original = await blobs.Borrow(blob);
        await Task.Run(() =>
        {
            using var image = Image.Thumbnail(original.Path, Side, height: Side, size: Enums.Size.Both, crop: Enums.Interesting.Centre, outputProfile: "srgb");
            using var flat = image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image.Copy();
            File.WriteAllBytes(half, flat.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.None));
        });
        File.Move(half, path, overwrite: true);
    }
}
