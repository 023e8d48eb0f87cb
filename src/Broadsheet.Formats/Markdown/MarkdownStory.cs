using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;
using Markdig;

namespace Broadsheet.Formats.Markdown;

/// <summary>Front matter and text → a document. Members go by the names of Jekyll, Hugo, Zola, Eleventy, Gatsby and Astro.</summary>
internal static class MarkdownStory
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseDefinitionLists().UseAutoLinks().UseFigures().UseGenericAttributes().Build();

    public static NewsDocument Read(FrontMatter front, FileNameDate named, ReadingOptions options)
    {
        var head = front.Members;
        var address = head.Text("permalink", "url", "canonical_url", "canonicalUrl", "canonical") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var whole) ? whole : null;
        var (blocks, opening) = Opening(Blocks(front.Text, address ?? options.BaseAddress), head.Text("title", "headline"));
        var date = head.Time("date", "published_at", "publishDate", "pubDate", "published", "datePublished", "created_at", "created");
        var day = date?.Local ?? named.Day;
        return new()
        {
            Uri = head.Text("uuid", "guid", "id") ?? address?.AbsoluteUri,
            Address = address?.AbsoluteUri,
            UrlName = head.Text("slug", "urlName") ?? named.UrlName,
            Language = head.Text("lang", "language", "locale"),
            Published = date?.Instant,
            PublishedLocal = named.State is not null && named.Day is { } own ? own : day,
            VersionCreated = head.Time("lastmod", "updated", "updated_at", "last_modified_at", "modified", "updatedDate")?.Instant,
            Expires = head.Time("expiryDate", "expires")?.Instant,
            IsPublic = IsPublic(head, named),
            PubStatus = named.State == "deleted" ? PubStatus.Canceled : PubStatus.Usable,
            Headline = head.Text("title", "headline") ?? opening,
            Standfirst = Characters.Line(head.Text("standfirst", "subtitle", "excerpt", "summary", "description", "dek", "lead")),
            OtherTexts = [.. Others(head)],
            Byline = head.Text("byline"),
            Dateline = head.Text("dateline", "location"),
            Authors = [.. People(head)],
            Body = blocks,
            Pictures = Lead(head, address ?? options.BaseAddress) is { } lead ? [lead] : [],
            Sections = [.. Words(head, "section", "sections", "category", "categories")],
            Tags = [.. Words(head, "tags", "tag", "keywords", "topics")],
            UsageTerms = head.Text("license", "licence", "usageTerms"),
            CopyrightNotice = head.Text("copyright"),
            EdNote = head.Text("edNote", "editor_note"),
            Warnings = front.Trouble is { } trouble ? [trouble] : [],
        };
    }

    public static IReadOnlyList<Block> Blocks(string markdown, Uri? from)
    {
        // Markdown lets a reader forget the blank after a hash; Markdig and CommonMark do not.
        var mended = System.Text.RegularExpressions.Regex.Replace(markdown, @"(?m)^(#{1,6})(?=[^#\s])", "$1 ", System.Text.RegularExpressions.RegexOptions.CultureInvariant);
        try
        {
            return BodyReader.Read(Markdig.Markdown.ToHtml(mended, Pipeline), from);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on nesting that no text has.
            return FlatReading.Read(System.Net.WebUtility.HtmlEncode(markdown));
        }
    }

    /// <summary>A heading of the first degree that opens the text is its headline, alone or under a picture.</summary>
    private static (IReadOnlyList<Block> Blocks, string? Headline) Opening(IReadOnlyList<Block> blocks, string? title)
    {
        var at = blocks.TakeWhile(block => block is Picture).Count();
        if (at >= blocks.Count || blocks[at] is not Heading { Level: 2, Text: var text }) return (blocks, null);
        var words = text.PlainText;
        return title is null || Characters.Line(title) == Characters.Line(words) ? ([.. blocks.Take(at), .. blocks.Skip(at + 1)], words) : (blocks, null);
    }

    private static bool IsPublic(JsonElement head, FileNameDate named) => named.State switch
    {
        "published" => true,
        not null => false,
        _ => head.Text("draft")?.ToLowerInvariant() is not ("true" or "yes" or "1") && head.Text("published")?.ToLowerInvariant() is not ("false" or "no")
            && head.Text("status", "state")?.ToLowerInvariant() is null or "published" or "publish" or "public",
    };

    private static IEnumerable<OtherText> Others(JsonElement head)
    {
        if (head.Text("kicker") is { } kicker) yield return new("kicker", kicker);
        if (head.Text("meta_title", "seo_title", "seoTitle") is { } seo) yield return new("seo", seo);
        if (head.Text("og_title", "social_title") is { } social) yield return new("social", social);
        if (head.Text("meta_description", "seo_description") is { } meta) yield return new("meta", meta);
    }

    private static IEnumerable<Credit> People(JsonElement head)
    {
        foreach (var one in head.List("authors", "author", "by"))
        {
            if (one.AsText() is { } names)
            {
                foreach (var name in names.Split([" and ", " & ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) yield return new(name);
            }
            else if (one.Text("name", "title") is { } name) yield return new(name, one.Text("role"), Email: one.Text("email"));
        }
    }

    private static IEnumerable<string> Words(JsonElement head, params string[] names) =>
        names.SelectMany(name => head.List(name)).SelectMany(one => one.AsText() is { } text ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : one.Text("name") is { } word ? [word] : []).Distinct(StringComparer.Ordinal);

    private static Picture? Lead(JsonElement head, Uri? from)
    {
        if (head.Member("image", "feature_image", "featured_image", "cover", "cover_image", "thumbnail", "hero", "heroImage", "images", "banner") is not { } given) return null;
        var one = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().FirstOrDefault() : given;
        var written = one.AsText() ?? one.Text("src", "url", "path", "image", "feature", "file", "href");
        return new Addresses(from).Media(written) is { } href
            ? new Picture { Href = href, Alt = head.Text("image_alt", "cover_alt", "alt") ?? one.Text("alt"), Caption = head.Text("image_caption", "feature_image_caption", "caption") ?? one.Text("caption"), CreditLine = head.Text("image_credit") ?? one.Text("credit", "creditLine") }
            : null;
    }
}
