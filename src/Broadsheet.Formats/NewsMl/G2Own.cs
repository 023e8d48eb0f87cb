using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>Items that <see cref="NewsMlG2Writer"/> wrote say of each reference which it is: a picture of the story, a file, or a rendition.</summary>
internal static class G2Own
{
    public static bool Wrote(XElement? set) => set.All("remoteContent").Any(remote => remote.Mark("rendition")?.StartsWith("bsrnd:", StringComparison.Ordinal) == true) || set.All("inlineData").Any(data => data.Mark("contenttype") == NinjsTexts.RecordType);

    public static NewsDocument Read(G2Item item, NewsDocument document, XElement? set, IReadOnlyList<Block> body)
    {
        var remotes = set.All("remoteContent").Zip(G2Content.Files(set, item), (element, file) => (Kind: element.Mark("rendition"), Element: element, File: file)).ToList();
        return document with
        {
            Body = body,
            Record = set.All("inlineData").FirstOrDefault(data => data.Mark("contenttype") == NinjsTexts.RecordType)?.Value,
            Pictures = [.. remotes.Where(one => one.Kind == "bsrnd:picture").Select(one => Picture(one.Element, one.File))],
            Enclosures = [.. remotes.Where(one => one.Kind == "bsrnd:file").Select(one => new Enclosure(one.File.Href, one.File.MediaType, one.File.Bytes, one.File.Seconds, Said(one.Element, "bsfile:title")))],
            Renditions = [.. remotes.Where(one => one.Kind?.StartsWith("bsrnd:", StringComparison.Ordinal) != true).Select(one => one.File with { Name = Uri.UnescapeDataString(one.File.Name) })],
        };
    }

    private static Picture Picture(XElement element, Rendition file)
    {
        var isBlob = file.Href.StartsWith(NinjsUris.Blob, StringComparison.Ordinal);
        return new()
        {
            Href = isBlob ? null : file.Href, Blob = isBlob ? file.Href[NinjsUris.Blob.Length..] : null, Width = file.Width, Height = file.Height,
            Caption = Said(element, "bspicture:caption"), CreditLine = Said(element, "bspicture:credit"), Alt = Said(element, "bspicture:altText"),
        };
    }

    private static string? Said(XElement element, string type) => element.All("altId").FirstOrDefault(id => id.Mark("type") == type)?.Value;
}
