using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Library;

namespace Broadsheet.Wire.Importing;

/// <summary>Brings pictures into the Library that came with a document: inside it, or as files near it that it names without an address on the web.</summary>
internal sealed class PicturesBeside(TakePicture library)
{
    private const int MostPictures = 500;

    public async Task<NewsDocument> Keep(NewsDocument document, DocumentFile file, TakeInOrder order, CancellationToken cancellation)
    {
        var wanted = PicturesOfDocument.Of(document).Where(picture => picture is { Blob: null, Href: { } href } && WebAddress.Of(href) is null).DistinctBy(picture => picture.Href).Take(MostPictures).ToList();
        if (wanted.Count == 0 || order.IsTrial) return document;
        var (kept, warnings) = (new Dictionary<string, PictureFile>(StringComparer.Ordinal), new List<Warning>());
        foreach (var picture in wanted)
        {
            try
            {
                using var stream = Open(document, file, picture.Href!);
                if (stream is null) warnings.Add(new(0, $"The picture '{picture.Href}' was not found beside the document."));
                else kept[picture.Href!] = await library.Do(stream, Path.GetFileName(picture.Href!), order.By, one => (one.Alt, one.Caption, one.CreditLine) = (picture.Alt, picture.Caption, picture.CreditLine), cancellation);
            }
            catch (Exception failed) when (failed is UnusablePicture or UnreadableDocument or IOException)
            {
                warnings.Add(new(0, $"The picture '{picture.Href}' could not be taken: {failed.Message}"));
            }
        }
        return PicturesOfNews.Swapped(document, kept) with { Warnings = [.. document.Warnings, .. warnings] };
    }

    private static Stream? Open(NewsDocument document, DocumentFile file, string href)
    {
        if (document.Files.FirstOrDefault(one => one.Href == href) is { } carried) return new MemoryStream(carried.Bytes.ToArray());
        return file.Beside?.Invoke(Uri.UnescapeDataString(href.Split('?', '#')[0]));
    }
}
