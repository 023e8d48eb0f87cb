using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <param name="Text">The headline, or null when the page has none.</param>
/// <param name="Element">Where the page shows it, or null.</param>
internal readonly record struct Headline(string? Text, IElement? Element);

/// <summary>Lets the places that name the headline vote; the one that the page shows speaks for those that agree with it.</summary>
internal sealed class Headlines(Page page)
{
    public Headline Best()
    {
        var declared = Declared();
        var shown = page.QueryAll("h1, [itemprop~=headline], .p-name, .entry-title, .headline").Where(IsOfStory).Select(element => new Headline(Page.Words(element), element)).Where(each => each.Text is { Length: > 1 and < 400 }).ToList();
        foreach (var candidate in shown.Where(each => each.Element!.LocalName == "h1").Concat(shown))
            if (declared.Any(words => Alike.Agree(words, candidate.Text))) return candidate;

        var heading = shown.FirstOrDefault(each => each.Element!.LocalName == "h1" && !Alike.Same(each.Text, page.SiteName));
        if (declared.Count == 0) return heading.Text is not null ? heading : new Headline(shown.FirstOrDefault().Text ?? page.Title, shown.FirstOrDefault().Element);
        var second = page.QueryAll("h2, h3").FirstOrDefault(element => declared.Any(words => Alike.Same(words, element.TextContent)));
        if (second is not null) return new Headline(Page.Words(second), second);
        return heading.Text is not null && declared.Count == 1 && page.Title is not null ? heading : new Headline(declared[0], null);
    }

    private List<string> Declared()
    {
        string?[] words =
        [
            JsonLd.Word(page.Story, "headline"), Plain(page.Metas.First("og:title")), Plain(page.Metas.First("twitter:title")),
            page.Metas.First("headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "hdl", "title"), Plain(page.Title), JsonLd.Word(page.Story, "name"),
        ];
        return [.. words.Select(Characters.Line).OfType<string>().Where(each => !Alike.Same(each, page.SiteName))];
    }

    private static bool IsOfStory(IElement element) => element.Closest("nav, footer, aside, [role=navigation], [role=banner] .logo, .logo, .site-title, .related, .recommended") is null;

    /// <summary>Titles carry the paper's name behind or before the headline.</summary>
    private string? Plain(string? title)
    {
        if (title is null) return null;
        foreach (var mark in (string[])[" | ", " – ", " — ", " - ", " :: ", " • ", " · ", "｜", " » ", " _ ", "_"])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            string before = title[..at], after = title[(at + mark.Length)..];
            if (Alike.Agree(after, page.SiteName) || (mark is " | " or "｜" or "_" && after.Length < before.Length)) return Plain(before);
            var first = title.IndexOf(mark, StringComparison.Ordinal);
            if (Alike.Same(title[..first], page.SiteName)) return title[(first + mark.Length)..];
            if (after.Length * 2 < before.Length && page.SiteName is null && after.Length < 30) return before;
        }

        return title;
    }
}
