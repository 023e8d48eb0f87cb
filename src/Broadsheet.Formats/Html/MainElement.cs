using AngleSharp.Dom;

namespace Broadsheet.Formats.Html;

/// <summary>Finds the element that holds the story: by its name, by its marks, and by where the paragraphs stand.</summary>
internal static class MainElement
{
    private const string Marked = "[itemprop~=articleBody], [property~=articleBody], .e-content, .prose, .rich-text, .richtext, .article-body, .article__body, .articlebody, .article-content, .article__content, .article-text, .story-body, .story-content, .story__body, .story-text, .entry-content, .post-content, .post-body, .post__content, .body-copy, .content-body, .td-post-content, .single-content, .news-body, .news-text, .detail-content, .article_body, #article-body, #articleBody, #story-body, [data-component=text-block], [data-testid=article-body]";

    public static IElement Of(IElement body)
    {
        var weights = Weigh(body);
        if (weights.Count == 0) return body.QuerySelector(Marked) ?? body.QuerySelector("article") ?? body.QuerySelector("main, [role=main]") ?? body;
        var total = weights.Where(each => each.Key.LocalName is not null).Max(each => each.Value.Whole);
        var marked = body.QuerySelectorAll(Marked).OrderByDescending(Words).FirstOrDefault();
        if (marked is not null)
        {
            var outer = Widened(marked, body);
            if (Whole(weights, outer) * 10 >= total * 4) return outer;
        }

        var article = body.QuerySelectorAll("article").Where(each => Whole(weights, each) > 0).OrderByDescending(each => Whole(weights, each)).FirstOrDefault();
        var best = weights.OrderByDescending(each => each.Value.Near).First().Key;
        while (best != body && best.ParentElement is { } parent && parent != body && Whole(weights, parent) > Whole(weights, best) * 1.15 && parent.QuerySelectorAll("article").Length <= 1) best = parent;
        if (article is not null && (article.Contains(best) || Whole(weights, article) * 10 >= total * 5)) return article.Contains(best) && Whole(weights, best) * 10 >= Whole(weights, article) * 9 ? Outer(best, article) : article;
        return best;
    }

    /// <summary>Pictures and quotes often stand beside the column of paragraphs, one element further out.</summary>
    private static IElement Outer(IElement best, IElement article) => best.QuerySelector("img, figure") is null && article.QuerySelector("figure") is not null ? article : best;

    /// <summary>Some systems cut the text into many marked pieces under one parent.</summary>
    private static IElement Widened(IElement marked, IElement body)
    {
        var pieces = body.QuerySelectorAll(Marked).Where(each => each != marked && !marked.Contains(each) && !each.Contains(marked) && each.ParentElement == marked.ParentElement).ToList();
        return pieces.Count > 0 && marked.ParentElement is { } parent ? parent : marked;
    }

    private static double Whole(Dictionary<IElement, (double Near, double Whole)> weights, IElement element) => weights.GetValueOrDefault(element).Whole;

    private static int Words(IElement element) => Junk.Length(element.TextContent);

    /// <summary>Each paragraph gives its weight to its parent, half to the next, and to all above as a whole.</summary>
    private static Dictionary<IElement, (double Near, double Whole)> Weigh(IElement body)
    {
        var weights = new Dictionary<IElement, (double Near, double Whole)>();
        foreach (var paragraph in body.QuerySelectorAll("p, pre, blockquote, div, td, section, span"))
        {
            var weight = Weight(paragraph);
            if (weight <= 0) continue;
            var up = 0;
            for (var holder = paragraph.LocalName is "p" or "pre" or "blockquote" or "span" ? paragraph.ParentElement : paragraph; holder is not null && holder.LocalName != "html"; holder = holder.ParentElement, up++)
            {
                var before = weights.GetValueOrDefault(holder);
                weights[holder] = (before.Near + (up == 0 ? weight : up == 1 ? weight / 2 : up == 2 ? weight / 6 : 0), before.Whole + weight);
            }
        }

        return weights;
    }

    private static double Weight(IElement paragraph)
    {
        var text = paragraph.LocalName is "p" or "pre" or "blockquote" ? paragraph.TextContent
            : string.Concat(paragraph.ChildNodes.Where(child => child is IText || (child is IElement { LocalName: "a" or "b" or "i" or "em" or "strong" or "span" } && paragraph.LocalName != "span")).Select(child => child is IText piece ? piece.Data : ""));
        var length = Junk.Weight(text);
        if (length < (paragraph.LocalName == "p" ? 25 : 80) || (paragraph.LocalName == "blockquote" && paragraph.QuerySelector("p") is not null)) return 0;
        var commas = text.Count(letter => letter is ',' or '،' or '、' or '，' or '।' or '。');
        return (1 + Math.Min(length / 100, 4) + Math.Min(commas, 6) * 0.3) * (1 - Junk.LinkShare(paragraph));
    }
}
