using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Exports;

/// <summary>What Substack embeds says its address in <c>data-attrs</c>, a JSON object.</summary>
internal static class SubstackEmbeds
{
    public static void Replace(IElement element)
    {
        try
        {
            using var attributes = JsonDocument.Parse(element.GetAttribute("data-attrs") ?? "{}");
            var said = attributes.RootElement;
            var address = said.Text("videoId") is { } video ? (element.ClassList.Contains("vimeo-wrap") ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=") + Uri.EscapeDataString(video)
                : said.Text("url") ?? (said.Text("instagram_id") is { } picture ? $"https://www.instagram.com/p/{Uri.EscapeDataString(picture)}/" : null);
            if (address is not null) element.OuterHtml = $"<p class=\"embed\"><a class=\"embed\" href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(said.Text("title", "full_text") ?? address)}</a></p>";
        }
        catch (JsonException)
        {
            // What stands inside is read as it is.
        }
    }
}
