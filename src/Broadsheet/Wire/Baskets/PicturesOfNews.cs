using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Wire;

/// <summary>Brings the pictures of news into the Library when they are taken in, so that no reader loads them from elsewhere. One that cannot be had stays a link, for an editor to replace.</summary>
public sealed class PicturesOfNews(Database database, FetchPicture library, IConfiguration configuration)
{
    private const int MostPictures = 20;

    /// <summary>Somebody waits for it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    internal async Task<NewsDocument> Keep(NewsDocument document, Guid? by, CancellationToken cancellation)
    {
        var wanted = PicturesOfDocument.Of(document).Where(picture => picture.Blob is null && WebAddress.Of(picture.Href) is not null).DistinctBy(picture => picture.Href).Take(MostPictures).ToList();
        if (wanted.Count == 0) return document;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        var name = await OwnName.Of(database, configuration, cancellation);
        var kept = new Dictionary<string, PictureFile>(StringComparer.Ordinal);
        foreach (var picture in wanted)
        {
            try
            {
                kept[picture.Href!] = await library.Do(new Uri(picture.Href!), name, by, file => (file.Alt, file.Caption, file.CreditLine) = (picture.Alt, picture.Caption, picture.CreditLine), patience.Token);
            }
            catch (Exception failed) when (failed is Unfetched or UnusablePicture || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // The words are news without it.
            }
        }
        return Swapped(document, kept);
    }

    /// <summary>The document with the Library's pictures in the place of those that were named by address.</summary>
    internal static NewsDocument Swapped(NewsDocument document, Dictionary<string, PictureFile> kept) =>
        document with { Pictures = [.. document.Pictures.Select(picture => Swap(picture, kept))], Body = Swap(document.Body, kept) };

    private static Picture Swap(Picture picture, Dictionary<string, PictureFile> kept) =>
        picture is { Blob: null, Href: { } href } && kept.TryGetValue(href, out var file) ? picture with { Href = null, Blob = file.Blob, Width = file.Width, Height = file.Height } : picture;

    private static IReadOnlyList<Block> Swap(IReadOnlyList<Block> body, Dictionary<string, PictureFile> kept) => [.. body.Select(block => block switch
    {
        Picture picture => Swap(picture, kept),
        Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(picture => Swap(picture, kept))] },
        FactBox box => box with { Body = Swap(box.Body, kept) },
        _ => block,
    })];
}
