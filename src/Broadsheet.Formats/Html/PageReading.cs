using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Languages;

namespace Broadsheet.Formats.Html;

/// <summary>One page being read: the facts first, while everything still stands, then the body.</summary>
internal sealed class PageReading
{
    private readonly Page page;
    private readonly ReadingOptions options;

    public PageReading(string html, ReadingOptions options)
    {
        this.options = options;
        page = new Page(Markup.Document(html, keepScripts: true), options);
    }

    public NewsDocument Document()
    {
        var headline = new Headlines(page).Best();
        var credits = new Bylines(page, headline);
        var dates = new PageDates(page);
        var topics = new Topics(page, headline.Text);
        var standfirst = new Standfirsts(page, headline);
        var pictures = new LeadPicture(page, headline, standfirst.Shown);
        var authors = credits.Authors();

        var story = new StoryBody(page, headline, standfirst.Shown, [credits.Line, .. authors.Select(author => author.Name)]).Read();
        var body = story.Blocks;
        var lead = pictures.Choose(ref body);
        return new NewsDocument
        {
            Uri = page.Address ?? options.BaseAddress?.AbsoluteUri,
            Address = page.Address ?? options.BaseAddress?.AbsoluteUri,
            UrlName = UrlName(page.Address),
            Language = page.Language ?? options.Language ?? LanguageDetector.Detect(BodyText.Plain(body)),
            Published = dates.Published,
            PublishedLocal = dates.PublishedLocal,
            VersionCreated = dates.Modified,
            Headline = headline.Text,
            Standfirst = standfirst.Best(body),
            Byline = credits.Line,
            Authors = authors,
            Body = body,
            Pictures = lead is null ? [] : [lead],
            Sections = topics.Sections,
            Tags = topics.Tags,
            CopyrightHolder = JsonLd.Word(page.Story, "copyrightHolder"),
            CopyrightNotice = JsonLd.Word(page.Story, "copyrightNotice") ?? page.Metas.First("dcterms.rights", "dc.rights", "copyright"),
            InfoSources = page.SiteName is { } site ? [new Concept(site, Role: "publisher")] : [],
            Dropped = story.Dropped,
            Warnings = body.Count > 0 ? [] : [new Warning(0, "No story was found on the page: it may be an index page, or its text is loaded by a script.")],
        };
    }

    private static string? UrlName(string? address)
    {
        if (address is null || !System.Uri.TryCreate(address, UriKind.Absolute, out var whole)) return null;
        var last = whole.AbsolutePath.TrimEnd('/').Split('/')[^1];
        foreach (var ending in (string[])[".html", ".htm", ".php", ".aspx", ".amp"])
            if (last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) last = last[..^ending.Length];
        return last.Length == 0 ? null : System.Uri.UnescapeDataString(last);
    }
}
