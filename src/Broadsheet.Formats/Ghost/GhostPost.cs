using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;
using Broadsheet.Formats.Markdown;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Ghost;

/// <summary>A post or page → a document.</summary>
internal sealed class GhostPost
{
    private readonly JsonElement post;
    private readonly bool isPage;
    private readonly GhostSite site;
    private readonly ReadingOptions options;
    private readonly string? address, id;
    private readonly JsonElement? meta;
    private readonly List<Warning> warnings = [];

    public GhostPost(JsonElement written, bool isPage, GhostSite site, ReadingOptions options)
    {
        // Migration tools put the post under "data", its address beside it.
        post = written.Member("data") is { ValueKind: JsonValueKind.Object } inner ? inner : written;
        (this.isPage, this.site, this.options) = (isPage, site, options);
        id = post.Text("id");
        meta = site.MetaOf(id);
        var url = post.Text("url") ?? written.Text("url");
        address = url is not null && !url.EndsWith("/404/", StringComparison.Ordinal) && url.StartsWith("http", StringComparison.Ordinal) ? url
            : options.BaseAddress is { } from && post.Text("slug") is { } slug ? new Uri(from, "/" + slug + "/").AbsoluteUri : null;
    }

    public NewsDocument Document()
    {
        var status = post.Text("status") ?? "published";
        var published = Time("published_at") ?? (status == "published" ? Time("created_at") : null);
        var authors = Authors();
        var tags = Tags().ToList();
        return new()
        {
            Uri = post.Text("uuid") is { } uuid && Guid.TryParse(uuid, out var guid) ? $"urn:uuid:{guid:D}" : address ?? (id is null ? null : "urn:ghost:post:" + id),
            Address = address,
            UrlName = post.Text("slug"),
            Language = post.Text("locale", "language"),
            FirstCreated = Time("created_at")?.Instant,
            Published = published?.Instant,
            PublishedLocal = published?.Local,
            VersionCreated = Time("updated_at")?.Instant,
            IsPublic = status is "published" or "sent" && Visibility is "public",
            Headline = Plain(post.Text("title")),
            Standfirst = Plain(post.Text("custom_excerpt", "excerpt_custom")),
            OtherTexts = [.. Others()],
            Authors = authors,
            Body = Body(),
            Pictures = Lead() is { } lead ? [lead] : [],
            Sections = isPage || post.Text("type") == "page" || post.Text("page") is "true" or "1" ? [] : [.. tags.Where(tag => !tag.IsInternal).Take(1).Select(tag => tag.Name)],
            Tags = [.. tags.Where(tag => !tag.IsInternal).Select(tag => tag.Name).Distinct()],
            AltIds = [.. Ids(tags)],
            Warnings = [.. warnings, .. Kept(status)],
        };
    }

    private string Visibility => post.Text("visibility") ?? "public";

    private IEnumerable<Warning> Kept(string status)
    {
        if (status is "published" or "sent" && Visibility != "public") yield return new(0, $"The post is for {(Visibility == "members" ? "members" : Visibility == "paid" ? "paying members" : $"members of '{Visibility}'")} only; it is kept as a draft until somebody decides.");
        if (post.Text("codeinjection_head", "codeinjection_foot") is not null) yield return new(0, "Code that was injected into the page of this post was left out.");
    }

    /// <summary>Ghost renders its own documents; where it has not, their source is read. Version 0 kept Markdown.</summary>
    private IReadOnlyList<Block> Body()
    {
        var from = address is null ? options.BaseAddress : new Uri(address);
        var html = post.Text("html") ?? Source("lexical", Lexical.Html) ?? Source("mobiledoc", Mobiledoc.Html);
        if (html is null) return post.Text("markdown") is { } markdown ? MarkdownStory.Blocks(markdown, from) : post.Text("plaintext") is { } plain ? [.. plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(Inline.Plain(Characters.Clean(line))))] : [];
        return BodyReader.Read(GhostCards.Tidy(html.Replace("__GHOST_URL__", from?.GetLeftPart(UriPartial.Authority) ?? "", StringComparison.Ordinal)), from);
    }

    private string? Source(string member, Func<JsonElement, int, string> render)
    {
        if (post.Member(member) is not { } written) return null;
        try
        {
            using var parsed = written.ValueKind == JsonValueKind.String ? JsonDocument.Parse(written.GetString()!, new JsonDocumentOptions { MaxDepth = options.MaxDepth }) : null;
            return render(parsed?.RootElement ?? written, 0) is { Length: > 0 } html ? html : null;
        }
        catch (JsonException broken)
        {
            warnings.Add(new(0, $"The text of this post ('{member}') is broken and was left out: {broken.Message}"));
            return null;
        }
    }

    private IReadOnlyList<Credit> Authors()
    {
        var own = post.List("authors").Concat(post.List("author")).Select(one => one.ValueKind == JsonValueKind.Object ? GhostSite.UserOf(one.Member("data") ?? one) : null).OfType<Credit>().ToList();
        if (own.Count == 0 && post.Member("primary_author") is { } primary && GhostSite.UserOf(primary) is { } only) own.Add(only);
        return own.Count > 0 ? [.. own.DistinctBy(author => author.Name)] : site.AuthorsOf(id, post.Text("author_id", "author"));
    }

    private IEnumerable<(string Name, bool IsInternal)> Tags()
    {
        var own = post.List("tags").Select(tag => tag.ValueKind == JsonValueKind.Object ? tag.Member("data") ?? tag : tag).Select(tag => (Name: tag.AsText() ?? tag.Text("name"), Kind: tag.Text("visibility"))).Where(tag => tag.Name is not null).ToList();
        return own.Count > 0 ? own.Select(tag => (tag.Name!, tag.Name!.StartsWith('#') || tag.Kind == "internal")) : site.TagsOf(id);
    }

    private IEnumerable<AlternativeId> Ids(List<(string Name, bool IsInternal)> tags)
    {
        if (id is not null) yield return new(id, "ghost");
        if (Meta("canonical_url") is { } canonical) yield return new(canonical, "seoCanonical");
        foreach (var (name, isInternal) in tags)
            if (isInternal) yield return new(name, "ghostInternalTag");
    }

    private IEnumerable<OtherText> Others()
    {
        if (Plain(Meta("meta_title")) is { } seo) yield return new("seo", seo);
        if (Plain(Meta("og_title") ?? Meta("twitter_title")) is { } social) yield return new("social", social);
        if (Plain(Meta("meta_description") ?? Meta("og_description")) is { } description) yield return new("meta", description);
    }

    private Picture? Lead()
    {
        if (new Addresses(address is null ? options.BaseAddress : new Uri(address)).Media(post.Text("feature_image", "image")?.Replace("__GHOST_URL__", options.BaseAddress?.GetLeftPart(UriPartial.Authority) ?? "", StringComparison.Ordinal)) is not { } href) return null;
        return new() { Href = href, Alt = Plain(Meta("feature_image_alt")), Caption = Plain(Meta("feature_image_caption")) };
    }

    private string? Meta(string name) => post.Text(name) ?? meta?.Text(name);

    /// <summary>Ghost before 1.0 wrote times as milliseconds.</summary>
    private Moment? Time(string name) =>
        post.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var milliseconds) && milliseconds is > 0 and < 253_402_300_799_000
            ? new Moment(DateTime.SpecifyKind(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).DateTime, DateTimeKind.Unspecified), TimeSpan.Zero) : post.Time(name);

    private static string? Plain(string? text) => Wxr.Plain.Text(text);
}
