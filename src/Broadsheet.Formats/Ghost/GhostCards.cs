using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ghost;

/// <summary>Ghost's cards as the HTML that <see cref="BodyReader"/> knows: from their payload, and out of what Ghost itself renders.</summary>
internal static class GhostCards
{
    /// <summary>Null for a card that is not known; "" for one that belongs to the mail or the sign-up and not to the story.</summary>
    public static string? Html(string card, JsonElement payload) => card switch
    {
        "image" or "image-card" => Picture(payload, payload.Text("caption")),
        "gallery" => $"<figure class=\"gallery\"><div class=\"pictures\">{string.Concat(payload.List("images").Select(image => Picture(image, image.Text("caption"))))}</div>{Caption(payload.Text("caption"))}</figure>",
        "html" => payload.Text("html") ?? "",
        "markdown" or "card-markdown" => Markdig.Markdown.ToHtml(payload.Text("markdown") ?? ""),
        "code" or "codeblock" => $"<pre><code class=\"language-{Attribute(payload.Text("language"))}\">{Text(payload.Text("code"))}</code></pre>{(payload.Text("caption") is { } said ? $"<p>{said}</p>" : "")}",
        "hr" or "horizontalrule" => "<hr>",
        "embed" => payload.Text("url") is { } url ? Link("embed", url, payload.Member("metadata")?.Text("title")) + (payload.Text("caption") is { } said ? $"<p>{said}</p>" : "") : payload.Text("html"),
        "bookmark" => payload.Text("url") is { } url ? Link("embed", url, payload.Member("metadata")?.Text("title") ?? payload.Text("title")) : "",
        "callout" => $"<aside class=\"fact-box\"><p>{payload.Text("calloutEmoji")} {payload.Text("calloutText")}</p></aside>",
        "toggle" => $"<details><summary>{payload.Text("heading")}</summary>{payload.Text("content")}</details>",
        "button" => payload.Text("buttonUrl") is { } url ? $"<p><a href=\"{Attribute(url)}\">{Text(payload.Text("buttonText"))}</a></p>" : "",
        "audio" => payload.Text("src") is { } src ? $"<figure><audio src=\"{Attribute(src)}\" type=\"{Attribute(payload.Text("mimeType"))}\" title=\"{Attribute(payload.Text("title"))}\"></audio></figure>" : "",
        "video" => payload.Text("src") is { } src ? $"<figure><video src=\"{Attribute(src)}\" type=\"{Attribute(payload.Text("mimeType"))}\" poster=\"{Attribute(payload.Text("customThumbnailSrc", "thumbnailSrc"))}\"></video>{Caption(payload.Text("caption"))}</figure>" : "",
        "file" => payload.Text("src") is { } src ? $"<p class=\"file\"><a download href=\"{Attribute(src)}\" data-bytes=\"{payload.Whole("fileSize")}\">{Text(payload.Text("fileTitle", "fileName"))}</a></p>" : "",
        "product" => $"<aside class=\"fact-box\"><h3 class=\"fact-title\">{payload.Text("productTitle")}</h3>{(payload.Text("productImageSrc") is { } src ? $"<img src=\"{Attribute(src)}\">" : "")}{payload.Text("productDescription")}</aside>",
        "header" => $"<h2>{payload.Text("header")}</h2><p>{payload.Text("subheader")}</p>",
        "transistor" or "paywall" or "email" or "email-cta" or "signup" or "call-to-action" => "",
        _ => null,
    };

    /// <summary>Rendered cards (<c>kg-*</c>) that say with classes alone what they are.</summary>
    public static string Tidy(string html)
    {
        if (!html.Contains("kg-", StringComparison.Ordinal) || !Nesting.IsReasonable(html)) return html;
        var body = Markup.Parse(html);
        foreach (var element in body.QuerySelectorAll(".kg-gallery-card").ToList()) element.ClassList.Add("gallery");
        foreach (var element in body.QuerySelectorAll(".kg-callout-card").ToList()) Replace(element, $"<aside class=\"fact-box\"><p>{element.QuerySelector(".kg-callout-emoji")?.TextContent} {element.QuerySelector(".kg-callout-text")?.InnerHtml}</p></aside>");
        foreach (var element in body.QuerySelectorAll(".kg-toggle-card").ToList()) Replace(element, $"<details><summary>{element.QuerySelector(".kg-toggle-heading-text")?.InnerHtml}</summary>{element.QuerySelector(".kg-toggle-content")?.InnerHtml}</details>");
        foreach (var element in body.QuerySelectorAll(".kg-bookmark-card").ToList()) Linked(element, ".kg-bookmark-container", ".kg-bookmark-title", "embed");
        foreach (var element in body.QuerySelectorAll(".kg-file-card").ToList()) Linked(element, "a[href]", ".kg-file-card-title", "file");
        foreach (var element in body.QuerySelectorAll(".kg-audio-card, .kg-video-card").ToList()) Player(element);
        foreach (var element in body.QuerySelectorAll(".kg-signup-card, .kg-cta-card, .kg-email-card, .kg-product-card-rating, .kg-audio-player, .kg-video-player-container").ToList()) element.Remove();
        return body.InnerHtml;
    }

    private static void Player(IElement card)
    {
        if (card.QuerySelector("audio, video") is not { } player) return;
        var title = card.QuerySelector(".kg-audio-title")?.TextContent;
        var poster = card.GetAttribute("data-kg-thumbnail");
        Replace(card, $"<figure><{player.LocalName} src=\"{Attribute(player.GetAttribute("src"))}\" title=\"{Attribute(title)}\" poster=\"{Attribute(poster)}\"></{player.LocalName}>{Caption(card.QuerySelector("figcaption")?.InnerHtml)}</figure>");
    }

    private static void Linked(IElement card, string link, string title, string kind)
    {
        var (href, words) = (card.QuerySelector(link)?.GetAttribute("href"), card.QuerySelector(title)?.TextContent);
        if (href is not null) Replace(card, kind == "file" ? $"<p class=\"file\"><a download href=\"{Attribute(href)}\">{Text(words)}</a></p>" : Link("embed", href, words));
    }

    private static void Replace(IElement card, string html) => card.OuterHtml = html;

    private static string Link(string kind, string href, string? title) => $"<p class=\"embed\"><a class=\"{kind}\" href=\"{Attribute(href)}\">{Text(title ?? href)}</a></p>";

    private static string Picture(JsonElement image, string? caption)
    {
        var html = new StringBuilder("<figure>");
        var img = $"<img src=\"{Attribute(image.Text("src"))}\" alt=\"{Attribute(image.Text("alt"))}\" width=\"{image.Whole("width")}\" height=\"{image.Whole("height")}\">";
        html.Append(image.Text("href") is { } href ? $"<a href=\"{Attribute(href)}\">{img}</a>" : img);
        return html.Append(Caption(caption)).Append("</figure>").ToString();
    }

    private static string Caption(string? html) => string.IsNullOrWhiteSpace(html) ? "" : $"<figcaption>{html}</figcaption>";

    private static string Attribute(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
