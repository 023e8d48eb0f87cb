using System.Net;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Wire.Fetching;

namespace Broadsheet.Wire;

/// <summary>Brings the pictures of news into the Library when they are taken in, so that no reader loads them from elsewhere. One that cannot be had stays a link, for an editor to replace.</summary>
public sealed class PicturesOfNews(Database database, Outbound outbound, TakePicture library, IConfiguration configuration)
{
    private const int MostPictures = 20;
    private static readonly OutboundLimits EachMay = new() { Bytes = 24 * 1024 * 1024, Whole = TimeSpan.FromSeconds(15), Idle = TimeSpan.FromSeconds(5) };

    /// <summary>Somebody waits for it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    internal async Task<NewsDocument> Keep(NewsDocument document, Guid? by, CancellationToken cancellation)
    {
        var wanted = document.Pictures.Concat(In(document.Body)).Where(picture => picture.Blob is null && WebAddress.Of(picture.Href) is not null).DistinctBy(picture => picture.Href).Take(MostPictures).ToList();
        if (wanted.Count == 0) return document;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        var name = await OwnName.Of(database, configuration, cancellation);
        var kept = new Dictionary<string, PictureFile>(StringComparer.Ordinal);
        foreach (var picture in wanted)
        {
            try
            {
                if (await Fetch(picture, name, by, patience.Token) is { } file) kept[picture.Href!] = file;
            }
            catch (Exception failed) when (failed is Unfetched or UnusablePicture || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // The words are news without it.
            }
        }
        return document with { Pictures = [.. document.Pictures.Select(picture => Swap(picture, kept))], Body = Swap(document.Body, kept) };
    }

    private async Task<PictureFile?> Fetch(Picture picture, string name, Guid? by, CancellationToken cancellation)
    {
        var reply = await outbound.Fetch(new Errand(new Uri(picture.Href!)) { Accept = "image/avif, image/webp, image/*", UserAgent = name, Limits = EachMay }, cancellation);
        if (reply.Status != HttpStatusCode.OK) return null;
        return await library.Do(new MemoryStream(reply.Content), Uri.UnescapeDataString(reply.Address.Segments[^1]), by,
            file => (file.Alt, file.Caption, file.CreditLine) = (picture.Alt, picture.Caption, picture.CreditLine), cancellation);
    }

    private static IEnumerable<Picture> In(IReadOnlyList<Block> body) => body.SelectMany(block => block switch
    {
        Picture picture => [picture],
        Gallery gallery => gallery.Pictures,
        FactBox box => In(box.Body),
        _ => [],
    });

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
