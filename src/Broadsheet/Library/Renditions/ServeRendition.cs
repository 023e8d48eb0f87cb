using Microsoft.Net.Http.Headers;

namespace Broadsheet.Library.Renditions;

internal static class ServeRendition
{
    public static async Task<IResult> Answer(string blob, int width, HttpContext context, RenditionRun renditions)
    {
        if (!RenditionSize.Widths.Contains(width)) return Results.NotFound();
        var format = RenditionFormat.For(context.Request.Headers.Accept.ToString());
        if (await renditions.Find(blob, new RenditionSize(width, format)) is not { } path) return Results.NotFound();
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(path, format.MediaType, entityTag: new EntityTagHeaderValue($"\"{blob[..16]}-{width}-{format.Ending}\""), enableRangeProcessing: true);
    }
}
