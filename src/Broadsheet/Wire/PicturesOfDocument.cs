using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Wire;

/// <summary>All pictures of a document, wherever in it they stand.</summary>
internal static class PicturesOfDocument
{
    public static IEnumerable<Picture> Of(NewsDocument document) => document.Pictures.Concat(In(document.Body));

    private static IEnumerable<Picture> In(IReadOnlyList<Block> body) => body.SelectMany(block => block switch
    {
        Picture picture => [picture],
        Gallery gallery => gallery.Pictures,
        FactBox box => In(box.Body),
        _ => [],
    });
}
