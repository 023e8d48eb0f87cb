using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>A parsed page with what it declares of itself.</summary>
internal sealed class Page
{
    private readonly IHtmlDocument document;

    public Page(IHtmlDocument document, ReadingOptions options)
    {
        this.document = document;
        Linked = new JsonLd(document);
        Metas = new Metas(document);
        var given = options.BaseAddress;
        if (document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(given, href, out var stated) && stated.IsAbsoluteUri && stated.Scheme is "http" or "https") given = stated;
        Address = Absolute(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), given) ?? Absolute(Metas.First("og:url"), given)
            ?? Absolute(JsonLd.Word(Story, "url"), given) ?? Absolute(JsonLd.Word(Story, "mainEntityOfPage"), given);
        Base = given ?? (Address is null ? null : new Uri(Address));
        Addresses = new Addresses(Base);
    }

    public IElement Body => document.Body!;
    public JsonLd Linked { get; }
    public JsonElement? Story => Linked.Article;
    public Metas Metas { get; }
    public string? Address { get; }
    public Uri? Base { get; }
    public Addresses Addresses { get; }

    public string? Title => Characters.Line(document.QuerySelector("title")?.TextContent);

    public string? SiteName => Metas.First("og:site_name", "application-name", "dc.publisher", "citation_journal_title") ?? JsonLd.Word(Story, "publisher");

    public string? Language => Tag(document.DocumentElement.GetAttribute("lang")) ?? Tag(document.DocumentElement.GetAttribute("xml:lang")) ?? Tag(JsonLd.Word(Story, "inLanguage"))
        ?? Tag(Metas.First("og:locale", "content-language", "dc.language", "dcterms.language", "language")) ?? Tag(Body.GetAttribute("lang")) ?? Tag(document.QuerySelector("article[lang], main[lang]")?.GetAttribute("lang"));

    public IElement? Query(string selector) => Body.QuerySelector(selector);

    public IEnumerable<IElement> QueryAll(string selector) => Body.QuerySelectorAll(selector);

    /// <summary>Whether an element stands in one of those; what the whole page or story is called does not count.</summary>
    public static bool Within(IElement element, string selector) => element.Closest(selector) is { LocalName: not ("html" or "body" or "main" or "article") };

    /// <summary>An element's words on one line, its hidden parts and icons left out.</summary>
    public static string? Words(IElement? element)
    {
        if (element is null) return null;
        if (element.QuerySelector("script, style, svg, button, [aria-hidden=true], [hidden], .sr-only, .visually-hidden, .screen-reader-text, br, p, div, li") is null) return Characters.Line(element.TextContent);
        var copy = (IElement)element.Clone();
        foreach (var gone in copy.QuerySelectorAll("script, style, svg, button, [aria-hidden=true], [hidden], .sr-only, .visually-hidden, .screen-reader-text").ToList()) gone.Remove();
        return Characters.Line(string.Join(' ', BodyText.Paragraphs(BodyReader.Read(copy))));
    }

    public IHtmlDocument Document => document;

    private static string? Tag(string? tag) => tag?.Trim().Replace('_', '-') is { } mended && LanguageTag.IsWellFormed(mended) ? mended : null;

    private static string? Absolute(string? written, Uri? given) => new Addresses(given).Media(written) is { } address && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;
}
