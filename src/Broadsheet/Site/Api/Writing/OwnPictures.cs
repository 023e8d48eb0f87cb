using System.Text.RegularExpressions;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site.Api.Writing;

/// <summary>A picture that was given out by its address comes back as the Library's own.</summary>
internal static partial class OwnPictures
{
    public static NewsDocument Recognise(NewsDocument document) => document with
    {
        Body = [.. document.Body.Select(Recognise)],
        Pictures = [.. document.Pictures.Select(Recognise)],
    };

    private static Block Recognise(Block block) => block switch
    {
        Picture picture => Recognise(picture),
        Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(Recognise)] },
        FactBox box => box with { Body = [.. box.Body.Select(Recognise)] },
        _ => block,
    };

    private static Picture Recognise(Picture picture) =>
        picture.Href is { } href && Rendition().Match(href) is { Success: true } match ? picture with { Href = null, Blob = match.Groups[1].Value } : picture;

    [GeneratedRegex("/pictures/([0-9a-f]{64})/(?:[0-9-]{7,40}/)?[0-9]{2,4}(?:\\.[a-z]{3,4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Rendition();
}
