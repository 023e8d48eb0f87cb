using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Exports;

/// <summary><c>medium</c>: one post a file, as "download your information" gives them: an h-entry whose parts are named by data-field. Without a date it is a draft.</summary>
internal sealed class MediumFormat : IDocumentFormat
{
    public string Name => "medium";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = WholeDocument.Start(head);
        return text.StartsWith('<') && text.Contains("h-entry", StringComparison.Ordinal) && (text.Contains("data-field=\"body\"", StringComparison.Ordinal) || text.Contains("class=\"graf", StringComparison.Ordinal) || text.Contains("class=\"section section--body", StringComparison.Ordinal)) ? 96 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var html = WholeDocument.Text(stream, options, cancellation);
        if (!Nesting.IsReasonable(html)) throw new UnreadableDocument("The page nests its elements absurdly deep. It is refused.", 1);
        var page = Markup.Document(html);
        if (page.QuerySelector(".h-entry") is not { } entry) throw new UnreadableDocument("This is no post of Medium: nothing in it is marked as h-entry. Of its export, read the folder 'posts'.", 1);
        yield return Document(page, entry, options);
    }

    private static NewsDocument Document(IHtmlDocument page, IElement entry, ReadingOptions options)
    {
        var address = entry.QuerySelector(".p-canonical")?.GetAttribute("href");
        var own = entry.QuerySelector("footer a[href*='/p/']")?.GetAttribute("href") ?? address;
        var time = FeedDates.Read(entry.QuerySelector(".dt-published")?.GetAttribute("datetime"));
        var (headline, standfirst) = (Words(entry.QuerySelector(".p-name")) ?? Words(page.QuerySelector("title")), Words(entry.QuerySelector("[data-field=subtitle], .p-summary")));
        var body = entry.QuerySelector("[data-field=body], .e-content");
        if (body is not null) Tidy(body, headline, standfirst);
        return new()
        {
            Uri = own ?? address,
            Address = address,
            UrlName = UrlName(address ?? Path.GetFileNameWithoutExtension(options.FileName ?? "")),
            Published = time?.Instant,
            PublishedLocal = time?.Local,
            IsPublic = time is not null || entry.QuerySelector(".p-canonical") is not null && entry.QuerySelector(".p-author") is not null,
            Headline = headline,
            Standfirst = standfirst,
            Authors = [.. entry.QuerySelectorAll(".p-author").Select(author => Words(author) is { } name ? new Credit(name, null, author.GetAttribute("href")) : null).OfType<Credit>().Distinct()],
            Body = body is null ? [] : BodyReader.Read(body, address is not null && Uri.TryCreate(address, UriKind.Absolute, out var from) ? from : options.BaseAddress),
            Tags = [.. entry.QuerySelectorAll(".p-tag, .p-tags a").Select(Words).OfType<string>().Distinct()],
            AltIds = own is not null && own.Split("/p/") is [_, var id] ? [new(id.TrimEnd('/'), "medium")] : [],
        };
    }

    /// <summary>Medium repeats title and subtitle in the body and opens every section with a rule.</summary>
    private static void Tidy(IElement body, string? headline, string? standfirst)
    {
        body.QuerySelector(".section-divider")?.Remove();
        foreach (var divider in body.QuerySelectorAll("div.section-divider").ToList()) divider.OuterHtml = "<hr>";
        foreach (var again in body.QuerySelectorAll(".graf--title, .graf--subtitle, .graf--leading").ToList())
            if (again.LocalName is ['h', _] && (Words(again) == headline || Words(again) == standfirst)) again.Remove();
        foreach (var row in body.QuerySelectorAll(".sectionLayout--outsetRow, .sectionLayout--outsetRowContinue").ToList())
            if (row.QuerySelectorAll("img").Length > 1) row.ClassList.Add("gallery");
        foreach (var quote in body.QuerySelectorAll("blockquote.graf--pullquote").ToList()) quote.ClassList.Add("pull-quote");
        foreach (var link in body.QuerySelectorAll(".graf--mixtapeEmbed").ToList())
            if (link.QuerySelector("a[href]")?.GetAttribute("href") is { } href) link.OuterHtml = $"<p class=\"embed\"><a class=\"embed\" href=\"{System.Net.WebUtility.HtmlEncode(href)}\">{System.Net.WebUtility.HtmlEncode(Words(link.QuerySelector("strong")) ?? href)}</a></p>";
    }

    /// <summary>The last part of the address without the number that Medium adds.</summary>
    private static string? UrlName(string written)
    {
        var last = written.TrimEnd('/').Split('/')[^1].Split('?')[0];
        if (last.Length > 11 && last[4] == '-' && last[7] == '-' && last[10] == '_') last = last[11..];
        var cut = last.LastIndexOf('-');
        var name = cut > 0 && last.Length - cut is > 8 and <= 18 && last[(cut + 1)..].All(char.IsAsciiHexDigit) ? last[..cut] : last;
        return name.Length > 0 && !name.All(char.IsAsciiHexDigit) ? System.Uri.UnescapeDataString(name) : null;
    }

    private static string? Words(IElement? element) => element is null ? null : Characters.Line(element.TextContent);
}
