using System.Globalization;
using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

/// <summary>Finds the picture that an element means: its largest file, what lazy loading hides, its size, its credit.</summary>
internal static class PictureSource
{
    private static readonly string[] Lazy = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-full-url", "data-hi-res-src"];
    private static readonly string[] Sets = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <summary>Null for a placeholder, a counting pixel, or an address that is not kept.</summary>
    public static Picture? Of(IElement element, Addresses addresses)
    {
        var img = element.LocalName == "picture" ? element.QuerySelector("img") : element;
        if (img is null) return null;
        int width = Pixels(img, "width"), height = Pixels(img, "height");
        if (width is 1 && height is 1) return null;

        var blob = img.GetAttribute("data-blob") is { } name && IsBlob(name) ? name : null;
        var href = blob is null ? Href(element, img, addresses) : null;
        if (blob is null && href is null) return null;
        return new Picture { Blob = blob, Href = href, Alt = Characters.Line(img.GetAttribute("alt")), Width = width, Height = height };
    }

    /// <summary>Emoji and smileys are signs within the words.</summary>
    public static bool IsSign(IElement img) => img.ClassName is { } names
        && (names.Contains("emoji", StringComparison.OrdinalIgnoreCase) || names.Contains("smiley", StringComparison.OrdinalIgnoreCase));

    public static Picture WithCaption(Picture picture, IElement caption, Func<IElement?, string?> words)
    {
        var credit = caption.QuerySelector(".credit, .credits, .image-credit, .photo-credit, .source, .copyright, .photographer, [itemprop=copyrightHolder], [itemprop=creditText], [itemprop=author], small, cite");
        var line = words(credit);
        if (line is not null) credit!.Remove();
        return picture with { Caption = words(caption) ?? picture.Caption, CreditLine = line ?? picture.CreditLine };
    }

    private static string? Href(IElement element, IElement img, Addresses addresses)
    {
        foreach (var attribute in Lazy)
            if (addresses.Media(img.GetAttribute(attribute)) is { } lazy) return lazy;
        if (Usable(img.GetAttribute("src"), addresses) is { } src) return src;
        foreach (var attribute in Sets)
            if (Largest(img.GetAttribute(attribute), addresses) is { } set) return set;
        return element == img ? null : element.QuerySelectorAll("source").Select(source => Largest(source.GetAttribute("srcset") ?? source.GetAttribute("data-srcset"), addresses)).FirstOrDefault(found => found is not null)
            ?? addresses.Media(img.GetAttribute("href"));
    }

    private static string? Usable(string? src, Addresses addresses) =>
        src is null || src.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || src.EndsWith("blank.gif", StringComparison.OrdinalIgnoreCase) ? null : addresses.Media(src);

    /// <summary>HTML §4.8.4.2.1: candidates parted by commas, each an address and a width or density.</summary>
    private static string? Largest(string? set, Addresses addresses)
    {
        if (set is null or { Length: > 16_384 }) return null;
        (string? Address, double Size) best = (null, -1);
        foreach (var candidate in set.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = candidate.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var size = parts.Length > 1 && double.TryParse(parts[1].TrimEnd('w', 'x', ','), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (size > best.Size && addresses.Media(parts[0].TrimEnd(',')) is { } address) best = (address, size);
        }

        return best.Address;
    }

    private static int Pixels(IElement img, string name) =>
        int.TryParse(img.GetAttribute(name)?.Replace("px", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 100_000 ? pixels : 0;

    private static bool IsBlob(string name) => name.Length is > 0 and <= 128 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ;
}
