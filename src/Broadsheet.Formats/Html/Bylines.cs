using System.Text.Json;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>Who wrote the story.</summary>
internal sealed class Bylines
{
    private const string Named = "[rel~=author], [itemprop~=author], .byline, .by-line, .article-byline, .article__byline, .author-name, .author__name, .entry-author, .p-author, .author, .authors, .article-author, .article__author, .story-byline, .contributor, .contributors, .autor, .auteur, .firma, .muhabir, .yazar, [class*=byline], [class*=Byline], [data-testid*=byline]";

    private static readonly string[] Before =
    [
        "written by", "reported by", "story by", "words by", "text by", "by", "von", "par", "por", "texto de", "da", "di", "de", "door", "av", "af", "od", "tekst:", "autor:", "author:", "text:", "автор:", "текст:", "yazan:", "haber:", "文／", "文/", "記者", "记者", "作者：", "作者:", "文：", "文·", "بقلم:", "بقلم", "كتب:", "كتبت:", "نوشته", "מאת:", "מאת", "द्वारा", "लेखक:", "oleh", "bởi", "โดย",
    ];

    /// <summary>What Korean, Japanese and Chinese papers put after a name.</summary>
    private static readonly string[] After = [" 기자", " 선임기자", " 특파원", "記者", "记者"];

    private static readonly string[] Between = [", ", " and ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " i ", " и ", " ve ", "、", "،", " و ", "；", ";", " / ", " | "];

    private static readonly string[] Roles = ["correspond", "editor", "reporter", "writer", "journalist", "staff", "bureau", "agency", "redak", "redac", "rédac", "korrespond", "envoyé", "enviad", "inviat", "корреспондент", "редакт", "muhabir", "记者", "編集"];

    private readonly Page page;

    public Bylines(Page page, Headline headline)
    {
        this.page = page;
        Shown = page.QueryAll(Named).Where(OfStory).Where(element => Page.Words(element) is { Length: > 1 and < 200 }).ToList();
        var line = Shown.FirstOrDefault(element => element.ClassName is { } names && names.Contains("byline", StringComparison.OrdinalIgnoreCase)) ?? (Shown.Count > 0 ? Shown[0] : null);
        Line = Trimmed(line) is { Length: <= 80 } named ? named : Spoken(headline);
    }

    /// <summary>The line as the page prints it, without times.</summary>
    public string? Line { get; }

    private List<IElement> Shown { get; }

    public static bool IsOne(IElement element) => element.Matches(Named) || Starts(Characters.Line(element.TextContent) ?? "") && element.TextContent.Length < 120;

    public IReadOnlyList<Credit> Authors()
    {
        var linked = Linked().ToList();
        var persons = linked.Where(each => !IsPaper(each.Name)).ToList();
        if (persons.Count > 0) return Distinct(persons);
        var marked = Shown.Where(element => element.Matches("[rel~=author], [itemprop~=author], .author-name, .author__name, .p-author, .entry-author")).SelectMany(Marked).Where(each => !IsPaper(each.Name)).ToList();
        if (marked.Count > 0) return Distinct(marked);
        var declared = page.Metas.All("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "article:author_name", "article:author", "og:article:author", "dc.contributor", "cXenseParse:author")
            .Where(each => !each.StartsWith("http", StringComparison.Ordinal) && !each.StartsWith('@')).SelectMany(Names).Where(each => !IsPaper(each)).Select(each => new Credit(each)).ToList();
        if (declared.Count > 0) return Distinct(declared);
        if (linked.Count > 0 && (Line is null || !Starts(Line))) return Distinct(linked);
        if (Line is not null && Names(Line) is { Count: > 0 } shown) return Distinct([.. shown.Where(each => !IsPaper(each)).Select(each => new Credit(each))]) is { Count: > 0 } read ? read : [new Credit(shown[0])];
        return Distinct(linked);
    }

    /// <summary>A short line under the headline that says "by" in some language; of "5 March by N. N." what follows the word.</summary>
    private string? Spoken(Headline headline)
    {
        var passed = headline.Element is null;
        foreach (var element in page.QueryAll("h1, h2, h3, p, div, span, address, li, font"))
        {
            if (element == headline.Element) { passed = true; continue; }
            if (!passed || element.QuerySelector("p, div, h1, h2, h3") is not null || !OfStory(element)) continue;
            if (Page.Words(element) is not { Length: > 3 } words) continue;
            if (words.Length > 200) return null;
            if (words.Length > 120) continue;
            var at = words.Any(char.IsDigit) ? words.IndexOf(" by ", StringComparison.Ordinal) : -1;
            var line = at > 0 ? words[(at + 1)..] : words;
            if (Starts(line) && Names(line) is [var first, ..] && (char.IsUpper(first[0]) || first[0] > 0x590) && !JunkWords.LeadsAway(line) && line[^1] is not ('.' or '?' or '!')) return line;
        }

        return null;
    }

    private IEnumerable<Credit> Linked()
    {
        if (page.Story is not { } story || (!story.TryGetProperty("author", out var authors) && !story.TryGetProperty("creator", out authors))) yield break;
        foreach (var author in JsonLd.Each(authors).Select(page.Linked.Resolve))
        {
            if (author.ValueKind == JsonValueKind.String) { foreach (var name in Names(author.GetString()!)) yield return new Credit(name); }
            else if (author.ValueKind == JsonValueKind.Object && author.TryGetProperty("name", out var named))
                foreach (var each in JsonLd.Each(named))
                    if (each.ValueKind == JsonValueKind.String)
                        foreach (var name in Names(each.GetString()!)) yield return new Credit(name, Characters.Line(JsonLd.Word(author, "jobTitle")), page.Addresses.Media(JsonLd.Word(author, "url")));
        }
    }

    private static IEnumerable<Credit> Marked(IElement element)
    {
        var named = element.QuerySelector("[itemprop~=name]") ?? element;
        return (named.LocalName == "meta" ? named.GetAttribute("content") : Page.Words(named)) is { } words ? Names(words).Select(name => new Credit(name)) : [];
    }

    /// <summary>One name each. What follows a comma and is no name (a title, a town) is not one.</summary>
    private static List<string> Names(string line)
    {
        var words = System.Net.WebUtility.HtmlDecode(Characters.Line(line) ?? "");
        for (var again = true; again;)
        {
            again = false;
            foreach (var end in After)
                if (words.Length > end.Length && words.EndsWith(end, StringComparison.Ordinal)) words = words[..^end.Length].TrimEnd();
            foreach (var start in Before)
                if (StartsWith(words, start)) { words = words[start.Length..].TrimStart(' ', ':', '：'); again = true; }
        }

        return [.. words.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(each => each.Trim(' ', ',', '.', '|', '·', '•', '–', '-', '*')).Where((each, index) => IsName(each, index))];
    }

    private static bool IsName(string words, int index)
    {
        if (words.Length is < 2 or > 60 || words.Any(char.IsDigit) || words.Contains('@', StringComparison.Ordinal) || words.Contains("//", StringComparison.Ordinal)) return false;
        if (index > 0 && Roles.Any(role => words.Contains(role, StringComparison.OrdinalIgnoreCase))) return false;
        return index == 0 || char.IsUpper(words[0]) && words.Contains(' ', StringComparison.Ordinal) || char.GetUnicodeCategory(words[0]) == System.Globalization.UnicodeCategory.OtherLetter;
    }

    private bool IsPaper(string name) => Alike.Same(name, page.SiteName) || name.Equals("admin", StringComparison.OrdinalIgnoreCase) || Alike.Same(name, JsonLd.Word(page.Story, "publisher"));

    private static IReadOnlyList<Credit> Distinct(IReadOnlyList<Credit> credits) => [.. credits.DistinctBy(each => Alike.Letters(each.Name))];

    private static bool OfStory(IElement element) =>
        !Page.Within(element, "nav, aside, [class*=related], [class*=comment], [class*=card], [class*=teaser], [class*=recommend], [class*=sidebar], [class*=author-bio], [class*=author-box], [class*=authorbox], figure, figcaption, blockquote, [class*=quote]")
        && (element.Closest("footer") is not { } footer || footer.Closest("article") is not null);

    private static string? Trimmed(IElement? element)
    {
        if (element is null) return null;
        var copy = (IElement)element.Clone();
        foreach (var time in copy.QuerySelectorAll("time, .date, .timestamp, [class*=date], [class*=share], [class*=read-time], img, figure").ToList()) time.Remove();
        return Page.Words(copy)?.Trim(' ', '|', '·', '•', '–', '-', ',') is { Length: > 1 } line ? line : null;
    }

    private static bool Starts(string words) => Before.Any(start => start.Length > 1 && StartsWith(words, start));

    private static bool StartsWith(string words, string start) =>
        words.StartsWith(start, StringComparison.OrdinalIgnoreCase) && words.Length > start.Length && (!char.IsAsciiLetter(start[^1]) && start[^1] < 0x300 || words[start.Length] is ' ' or ':' or '：' || start[0] > 0x2000);
}
