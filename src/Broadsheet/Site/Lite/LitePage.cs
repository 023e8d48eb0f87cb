using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Press;

namespace Broadsheet.Site;

/// <summary>
/// The page of words alone, <c>?lite</c>: made from the printed page by leaving out pictures, scripts, faces and what needs them.
/// For dear or slow lines, old telephones and text browsers. Its links lead to pages of its kind.
/// </summary>
internal static class LitePage
{
    private const string LeftOut = "script, style, link[rel=preload], link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest], svg, video, audio, button, form, .art, .author img, .share, .tools, .so-far, .gallery-badge, .quote-tools, .to-top, .skip, [hidden]";

    public static Page Of(Page page, Imprint imprint, PageAddress address)
    {
        if (!page.ContentType.StartsWith("text/html", StringComparison.Ordinal)) return page;
        var html = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Body.Span));
        foreach (var picture in html.QuerySelectorAll("a.enlarge")) Tell(picture);
        foreach (var element in html.QuerySelectorAll(LeftOut).ToList()) element.Remove();
        foreach (var element in html.QuerySelectorAll("picture, img").ToList()) element.Remove();
        foreach (var menu in html.QuerySelectorAll("details").ToList()) menu.Replace([.. menu.ChildNodes.Where(child => child is not IElement { LocalName: "summary" })]);
        foreach (var name in html.QuerySelectorAll("a.wordmark")) name.TextContent = imprint.Edition.PaperName;
        foreach (var link in html.QuerySelectorAll<IHtmlAnchorElement>("a[href]")) Lead(link, imprint);
        foreach (var style in html.QuerySelectorAll("link[rel=stylesheet]")) style.SetAttribute("href", imprint.LiteStyle);
        html.DocumentElement.RemoveAttribute("data-words");
        if (html.QuerySelector("a[data-lite]") is { } way)
        {
            way.TextContent = imprint.Controls["FullVersion"];
            way.SetAttribute("href", address.Full.ToString());
        }
        return page with { Body = Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html.DocumentElement.OuterHtml) };
    }

    /// <summary>Says what the picture shows, and leads to it.</summary>
    private static void Tell(IElement link)
    {
        var alt = link.QuerySelector("img")?.GetAttribute("alt");
        link.TextContent = $"[{(string.IsNullOrWhiteSpace(alt) ? "…" : alt)}]";
    }

    private static void Lead(IHtmlAnchorElement link, Imprint imprint)
    {
        var href = link.GetAttribute("href")!;
        if (!imprint.Editions.Any(edition => href.StartsWith($"/{edition.Code}/", StringComparison.Ordinal)) || href.Contains('#', StringComparison.Ordinal)) return;
        var path = href.Split('?')[0];
        if (Path.HasExtension(path) || path.EndsWith("/search", StringComparison.Ordinal)) return;
        link.SetAttribute("href", href.Contains('?', StringComparison.Ordinal) ? href + "&lite" : href + "?lite");
    }
}
