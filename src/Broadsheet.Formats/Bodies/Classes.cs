using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

/// <summary>What class names that many systems share say about an element.</summary>
internal static class Classes
{
    private static readonly string[] Galleries = ["gallery", "wp-block-gallery", "tiled-gallery", "kg-gallery-card", "blocks-gallery-grid", "image-gallery"];

    private static readonly string[] FactBoxes = ["fact-box", "factbox", "fact_box", "infobox", "info-box", "info_box", "key-facts", "explainer-box"];

    public static bool Has(IElement element, string name) =>
        element.ClassName is { Length: > 0 } && (name == "gallery" ? Galleries.Any(element.ClassList.Contains) : element.ClassList.Contains(name));

    public static bool IsPullQuote(IElement element) => element.ClassName is { Length: > 0 } names
        && (names.Contains("pullquote", StringComparison.OrdinalIgnoreCase) || names.Contains("pull-quote", StringComparison.OrdinalIgnoreCase));

    public static bool IsFactBox(IElement element) => FactBoxes.Any(element.ClassList.Contains);

    /// <summary>The site whose post is quoted by its own embedding code, or null.</summary>
    public static string? Post(IElement quote) =>
        quote.ClassName is not { Length: > 0 } ? null
        : quote.ClassList.Contains("twitter-tweet") || quote.ClassList.Contains("twitter-video") ? "X"
        : quote.ClassList.Contains("instagram-media") ? "Instagram"
        : quote.ClassList.Contains("tiktok-embed") ? "TikTok"
        : quote.ClassList.Contains("bluesky-embed") ? "Bluesky"
        : null;
}
