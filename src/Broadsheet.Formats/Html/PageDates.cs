using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Html;

/// <summary>When the page says that it was published and changed.</summary>
internal sealed partial class PageDates
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyyMMdd'T'HHmmss", "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy年M月d日 HH:mm", "yyyy年M月d日HH:mm", "yyyy年M月d日", "d.M.yyyy HH:mm", "dd.MM.yyyy, HH:mm", "d.M.yyyy", "MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "ddd, dd MMM yyyy HH:mm:ss",
    ];

    private readonly List<(DateTimeOffset? Instant, DateTime Local)> published;

    public PageDates(Page page)
    {
        string?[] first =
        [
            JsonLd.Word(page.Story, "datePublished"), page.Metas.First("article:published_time", "og:published_time", "datePublished", "article.published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "cxenseparse:recs:publishtime", "ptime", "citation_publication_date", "citation_date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "dc.date.created", "date", "article:published", "og:article:published_time", "rnews:datepublished", "sailthru.date", "lp"),
            .. page.QueryAll("[itemprop~=datePublished], [property~=datePublished], .dt-published, time[pubdate]").Where(OfStory).Take(3).Select(Stamp),
            JsonLd.Word(page.Story, "dateCreated"),
            .. page.QueryAll("time[datetime], .entry-date, .published, .post-date, .article-date, .date, .timestamp").Where(element => OfStory(element) && !SaysUpdated(element)).Take(4).Select(Stamp),
        ];
        if (first.All(each => Parse(each) is null)) first = [.. Shown(page)];
        published = [.. first.Select(Parse).Where(each => each is not null).Select(each => each!.Value)];
        string?[] changed =
        [
            JsonLd.Word(page.Story, "dateModified"), page.Metas.First("article:modified_time", "og:updated_time", "dateModified", "article:updated", "last-modified", "dcterms.modified", "dc.date.modified", "revised", "lastmod"),
            .. page.QueryAll("[itemprop~=dateModified], .dt-updated, time.updated").Where(OfStory).Take(2).Select(Stamp), .. page.QueryAll("time[datetime]").Where(element => OfStory(element) && SaysUpdated(element)).Take(1).Select(Stamp),
        ];
        Modified = changed.Select(Parse).FirstOrDefault(each => each?.Instant is not null)?.Instant;
        if (published.Count == 0 && page.Address is not null && OfAddress(page.Address) is { } day) published.Add((null, day));
    }

    public DateTimeOffset? Published => published.FirstOrDefault(each => each.Instant is not null).Instant;

    public DateTimeOffset? Modified { get; }

    /// <summary>As the newsroom's clock showed it: of several ways to write one instant, the one that is not in UTC.</summary>
    public DateTime? PublishedLocal
    {
        get
        {
            if (published.Count == 0) return null;
            if (Published is not { } instant) return published[0].Local;
            foreach (var each in published)
                if (each.Instant == instant && each.Instant.Value.Offset != TimeSpan.Zero) return each.Local;
            return published.First(each => each.Instant is not null).Local;
        }
    }

    /// <summary>A time with its offset gives an instant too; one without gives only what the clock showed.</summary>
    public static (DateTimeOffset? Instant, DateTime Local)? Parse(string? words)
    {
        var text = words?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 60) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) && text.Length is 10 or 13)
            return DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? unix * 1000 : unix) is var stamp ? (stamp, stamp.DateTime) : null;
        if (HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && Sensible(instant.DateTime)) return (instant, instant.DateTime);
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local) && Sensible(local)) return (null, local);
        return text.Length >= 8 && text.Any(char.IsLetter) && FeedDates.Read(Bare(text)) is { } moment && Sensible(moment.Local) ? (moment.Instant, moment.Local) : null;
    }

    /// <summary>"Published on 12 June 2031, 18:42 | Updated …" without what is no date.</summary>
    private static string Bare(string text)
    {
        var first = text.Split([" | ", " · ", " • ", " – ", " Updated", " by "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0];
        var at = first.IndexOf(':', StringComparison.Ordinal);
        if (at > 0 && !char.IsAsciiDigit(first[at - 1])) first = first[(at + 1)..];
        foreach (var label in (ReadOnlySpan<string>)["first published", "last updated", "published", "posted", "veröffentlicht", "publié", "publicado", "pubblicato", "gepubliceerd", "opublikowano", "опубликовано", "on ", "am ", "le ", "el ", "em ", "il "])
            if (first.TrimStart().StartsWith(label, StringComparison.OrdinalIgnoreCase)) first = first.TrimStart()[label.Length..];
        return Ordinals().Replace(first, "$1$3").Trim(' ', ',', ':');
    }

    [GeneratedRegex("""(\d)(st|nd|rd|th|º|\.º)([\s,])""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    /// <summary>Lines that say in words when the story appeared.</summary>
    private static IEnumerable<string?> Shown(Page page) =>
        page.QueryAll("p, div, span, time, li, small, [class*=date], [class*=meta]").Where(element => element.QuerySelector("p, div") is null && OfStory(element)).Take(400)
            .Select(Page.Words).Where(words => words is { Length: >= 8 and <= 90 } && words.Any(char.IsDigit) && (JunkWords.SaysWhen(words) || words.Length < 60)).Where(words => Parse(words) is not null).Take(1);

    private static bool Sensible(DateTime time) => time.Year is > 1700 and < 2200;

    /// <summary>RFC 3339 §5.6 or RFC 822 §5: the text ends in Z, ±hh:mm, ±hhmm or a zone's name.</summary>
    private static bool HasOffset(string text)
    {
        if (text.EndsWith('Z') || text.EndsWith("GMT", StringComparison.Ordinal) || text.EndsWith("UTC", StringComparison.Ordinal)) return true;
        var at = text.LastIndexOfAny(['+', '-']);
        return at > 10 && text[(at + 1)..].Replace(":", "", StringComparison.Ordinal) is { Length: 2 or 4 } digits && digits.All(char.IsAsciiDigit);
    }

    private static string? Stamp(IElement element) => element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent;

    private static bool OfStory(IElement element) => !Page.Within(element, "aside, nav, [class*=related], [class*=comment], [class*=card], [class*=teaser], [class*=sidebar], li article")
        && (element.Closest("footer") is not { } footer || footer.Closest("article") is not null);

    private static bool SaysUpdated(IElement element)
    {
        var words = (element.ClassName + " " + element.ParentElement?.ClassName + " " + (element.ParentElement?.TextContent is { Length: < 80 } around ? around : element.TextContent)).ToLowerInvariant();
        return words.Contains("updated", StringComparison.Ordinal) && !words.Contains("published", StringComparison.Ordinal) || words.Contains("modified", StringComparison.Ordinal);
    }

    private static DateTime? OfAddress(string address)
    {
        var parts = address.Split('/');
        for (var index = 0; index + 2 < parts.Length; index++)
            if (parts[index].Length == 4 && DateTime.TryParseExact($"{parts[index]}-{parts[index + 1]}-{parts[index + 2]}", ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return null;
    }
}
