using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>The words under the headline that sum the story up.</summary>
internal sealed class Standfirsts
{
    private const string Named =
        ".standfirst, .dek, .deck, .article-dek, .subtitle, .sub-title, .subheadline, .sub-headline, .subheading, .subhead, .article-subtitle, .article__subtitle, .article-summary, .article__summary, .article-lead, .article__lead, .lead-text, .lead, .lede, .intro, .article-intro, .article__intro, .article__standfirst, .article-standfirst, .chapo, .chapeau, .bajada, .entradilla, .vorspann, .teaser-text, .sapo, .zag, .ingress, .manchet, .p-summary, .entry-summary, .post-excerpt, .excerpt, .post-subtitle, .description, [itemprop~=alternativeHeadline], [itemprop~=description], [data-testid*=standfirst], [class*=standfirst], [class*=Standfirst], [class*=subtitle], [class*=Subtitle], [class*=summary], [class*=__dek], [class*=-dek], [class*=__lead], [class*=__intro]";

    private readonly Page page;

    public Standfirsts(Page page, Headline headline)
    {
        this.page = page;
        Shown = Find(headline);
        ShownText = Page.Words(Shown);
    }

    public IElement? Shown { get; }

    private string? ShownText { get; }

    /// <summary>What the page shows; else what it declares, unless that only repeats how the story begins.</summary>
    public string? Best(IReadOnlyList<Block> body)
    {
        if (ShownText is not null) return ShownText;
        var text = BodyText.Plain(body);
        string?[] declared = [JsonLd.Word(page.Story, "description"), page.Metas.First("og:description"), page.Metas.First("twitter:description", "description", "dc.description", "dcterms.description", "sailthru.description", "dcterms.abstract"), JsonLd.Word(page.Story, "abstract")];
        foreach (var words in declared)
            if (Characters.Line(words) is { Length: > 15 } line) return Alike.Begins(line.TrimEnd('…', '.'), text) ? null : System.Net.WebUtility.HtmlDecode(line);
        return null;
    }

    private IElement? Find(Headline headline)
    {
        foreach (var element in page.QueryAll(Named))
            if (Suits(element) && Near(element, headline)) return element;

        var declared = (string?[])[page.Metas.First("og:description"), page.Metas.First("description", "twitter:description"), JsonLd.Word(page.Story, "description")];
        foreach (var element in page.QueryAll("p, h2, h3, div"))
            if (element.QuerySelector("p, div") is null && declared.Any(words => Alike.Same(words, element.TextContent)) && Suits(element) && Near(element, headline) && headline.Element is not null) return element;

        var next = headline.Element?.NextElementSibling;
        for (var steps = 0; next is not null && steps < 2; steps++, next = next.NextElementSibling)
        {
            if (next.LocalName is "h2" or "h3" && Suits(next) && !Parts(next)) return next;
            if (next.LocalName is "p" && headline.Element!.Closest("header, hgroup") is { } header && header.Contains(next) && Suits(next) && Words(next).Length > 40 && !Bylines.IsOne(next)) return next;
        }

        return null;
    }

    /// <summary>A heading right before paragraphs with more of its kind after it parts the text; it does not sum it up.</summary>
    private static bool Parts(IElement heading) =>
        heading.NextElementSibling is { LocalName: "p" } && heading.ParentElement!.Children.Count(child => child.LocalName == heading.LocalName) > 1;

    private static bool Suits(IElement element) =>
        element.LocalName is not ("meta" or "body" or "article" or "main" or "ul") && Words(element).Length is > 15 and < 900
        && element.QuerySelector("h1, figure, img, p + p + p, article, form") is null
        && !Page.Within(element, "nav, footer, aside, figure, [class*=related], [class*=card], [class*=newsletter], [class*=promo], [class*=recommend], [class*=author], li") && Junk.IsContent(element);

    private static bool Near(IElement element, Headline headline)
    {
        if (headline.Element is null) return true;
        if ((headline.Element.CompareDocumentPosition(element) & DocumentPositions.Following) == 0) return false;
        var scope = headline.Element;
        for (var up = 0; up < 4 && scope is not null; up++, scope = scope.ParentElement)
            if (scope.Contains(element)) return BetweenIsLittle(scope, headline.Element, element);
        return false;
    }

    /// <summary>No paragraph of the story stands between the two.</summary>
    private static bool BetweenIsLittle(IElement scope, IElement from, IElement to) =>
        !scope.QuerySelectorAll("p").Any(paragraph => !to.Contains(paragraph) && paragraph != to && Words(paragraph).Length > 120
            && (from.CompareDocumentPosition(paragraph) & DocumentPositions.Following) != 0 && (to.CompareDocumentPosition(paragraph) & DocumentPositions.Preceding) != 0);

    private static string Words(IElement element) => Characters.Line(element.TextContent) ?? "";
}
