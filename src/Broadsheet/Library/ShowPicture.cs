using System.Globalization;
using Broadsheet.Library.Renditions;

namespace Broadsheet.Library;

/// <summary>Shows a picture to those who work with it, printable or not.</summary>
public sealed class ShowPicture
{
    private readonly RenditionRun renditions;

    internal ShowPicture(RenditionRun renditions) => this.renditions = renditions;

    /// <param name="size">A width of <see cref="PictureAddress.Widths"/> with an ending: <c>320.jpg</c>.</param>
    public async Task<IResult> Answer(HttpContext context, string blob, string size)
    {
        if (size.Split('.') is not [var digits, var ending] || RenditionFormat.Named(ending) is not { } format) return Results.NotFound();
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var width) || !PictureAddress.Widths.Contains(width)) return Results.NotFound();
        if (await renditions.Find(new Rendition(blob, null, width, format)) is not { } path) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.File(path, format.MediaType);
    }
}
