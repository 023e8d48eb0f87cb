using System.Globalization;
using Broadsheet.Formats.Bodies;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Library.Renditions;

/// <summary><c>/pictures/{blob}/{size}</c> and <c>/pictures/{blob}/{crop}/{size}</c>.</summary>
internal static class ServeRendition
{
    public static Task<IResult> Whole(string blob, string size, HttpContext context, RenditionRun renditions, Leases leases) => Answer(blob, null, size, context, renditions, leases);

    public static Task<IResult> Cropped(string blob, string crop, string size, HttpContext context, RenditionRun renditions, Leases leases) =>
        Read(crop) is { } part ? Answer(blob, part, size, context, renditions, leases) : Task.FromResult(Results.NotFound());

    private static async Task<IResult> Answer(string blob, Crop? crop, string size, HttpContext context, RenditionRun renditions, Leases leases)
    {
        var (digits, ending) = size.Split('.') is [var width, var named] ? (width, named) : (size, null);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) || !PictureAddress.Widths.Contains(pixels)) return Results.NotFound();
        var format = ending is null ? RenditionFormat.For(context.Request.Headers.Accept.ToString()) : RenditionFormat.Named(ending);
        if (format is null) return Results.NotFound();
        if (leases.Withholds(blob)) return Withheld(context);
        var wanted = new Rendition(blob, crop, pixels, format);
        if (await renditions.Find(wanted) is not { } path) return Results.NotFound();
        if (ending is null) context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(path, format.MediaType, entityTag: new EntityTagHeaderValue($"\"{wanted.Name[48..]}\""), enableRangeProcessing: true);
    }

    private static IResult Withheld(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status410Gone);
    }

    private static Crop? Read(string crop) =>
        crop.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray() is [>= 0 and var x, >= 0 and var y, > 0 and var width, > 0 and var height]
            ? new Crop(Ratios.Free, x, y, width, height) : null;
}
