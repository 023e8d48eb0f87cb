using System.Text.Json;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>Sections and tags of a page.</summary>
internal sealed class Topics(Page page, string? headline)
{
    public IReadOnlyList<string> Sections { get; } = SectionsOf(page, headline);

    public IReadOnlyList<string> Tags { get; } = TagsOf(page);

    private static IReadOnlyList<string> TagsOf(Page page)
    {
        var tags = new List<string>();
        tags.AddRange(page.Metas.All("article:tag", "og:article:tag", "video:tag"));
        tags.AddRange(Keywords(page.Story));
        if (tags.Count == 0) tags.AddRange(page.Metas.All("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject", "citation_keywords").SelectMany(Split));
        if (tags.Count == 0) tags.AddRange(page.QueryAll("a[rel~=tag], .tags a, .tag-list a, .post-tags a, .article-tags a, .article__tags a, .p-category").Select(Page.Words).OfType<string>());
        return [.. tags.Select(tag => tag.Trim().TrimStart('#')).Where(tag => tag.Length is > 0 and < 80).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Keywords(JsonElement? story)
    {
        if (story is not { ValueKind: JsonValueKind.Object } node || !node.TryGetProperty("keywords", out var keywords)) yield break;
        foreach (var each in JsonLd.Each(keywords))
        {
            if (each.ValueKind == JsonValueKind.String)
                foreach (var word in keywords.ValueKind == JsonValueKind.String ? Split(each.GetString()!) : [each.GetString()!]) yield return word;
            else if (JsonLd.Word(each, "name") is { } name) yield return name;
        }
    }

    private static string[] Split(string words) => words.Split([',', ';', '،', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> SectionsOf(Page page, string? headline)
    {
        var declared = new List<string>();
        if (page.Story is { } story && story.TryGetProperty("articleSection", out var named))
            declared.AddRange(JsonLd.Each(named).Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!));
        if (declared.Count == 0) declared.AddRange(page.Metas.All("article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "cxenseparse:section", "articleSection", "category").Take(3));
        if (declared.Count == 0 && page.QueryAll("[itemprop~=articleSection]").Select(element => element.GetAttribute("content") ?? Page.Words(element)).FirstOrDefault() is { } marked) declared.Add(marked);
        if (declared.Count == 0 && Crumb(page, headline) is { } crumb) declared.Add(crumb);
        if (declared.Count == 0 && page.QueryAll("a[rel~=category], .kicker, .eyebrow, .article-section, .section-name, .article__section, .cat-links a, .category a, a.category, a.section").Select(Page.Words).FirstOrDefault(each => each is { Length: < 40 }) is { } kicker) declared.Add(kicker);
        return [.. declared.Select(each => System.Net.WebUtility.HtmlDecode(each).Trim()).Where(each => each.Length is > 0 and < 80).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The last step of the way to the page, the page itself left out and the front page too.</summary>
    private static string? Crumb(Page page, string? headline)
    {
        var steps = page.Linked.OfType("BreadcrumbList").Take(1).SelectMany(list => list.TryGetProperty("itemListElement", out var items) ? JsonLd.Each(items) : [])
            .Select(step => JsonLd.Word(step, "name") ?? JsonLd.Word(step, "item")).OfType<string>().ToList();
        if (steps.Count == 0) steps = [.. page.QueryAll("[class*=breadcrumb] a, [aria-label*=readcrumb] a").Select(Page.Words).OfType<string>()];
        var kept = steps.Skip(1).Where(step => !Alike.Agree(step, headline) && !step.StartsWith("http", StringComparison.Ordinal)).ToList();
        return kept.Count > 0 ? Characters.Line(kept[^1]) : null;
    }
}
