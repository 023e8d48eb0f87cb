using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Exports;

/// <summary>A post of WordPress' REST API → a document.</summary>
internal sealed class WpPost(JsonElement post, ReadingOptions options)
{
    private readonly string? address = post.Text("link");

    public static bool IsOne(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.Member("title")?.ValueKind == JsonValueKind.Object && value.Member("content", "excerpt") is not null && value.Text("type") is not "attachment";

    public NewsDocument Document()
    {
        var (utc, local) = (post.Time("date_gmt"), post.Time("date"));
        var terms = Terms().ToList();
        var status = post.Text("status") ?? "publish";
        var yoast = post.Member("yoast_head_json");
        return new()
        {
            Uri = Rendered("guid") ?? address ?? post.Text("id"),
            Address = address,
            UrlName = post.Text("slug") is { } slug ? System.Uri.UnescapeDataString(slug) : null,
            Language = post.Text("lang", "locale") ?? yoast?.Text("og_locale"),
            Published = utc is { } time ? new DateTimeOffset(time.Local, TimeSpan.Zero) : local?.Instant,
            PublishedLocal = local?.Local ?? utc?.Local,
            VersionCreated = post.Time("modified_gmt") is { } changed ? new DateTimeOffset(changed.Local, TimeSpan.Zero) : null,
            IsPublic = status == "publish" && post.Member("content")?.Text("protected") != "true",
            Headline = Wxr.Plain.Text(Rendered("title")),
            Standfirst = Standfirst(),
            OtherTexts = [.. Others(yoast)],
            Authors = Authors(terms),
            Body = Rendered("content") is { } html ? BodyReader.Read(html, From) : [],
            Pictures = Lead() is { } lead ? [lead] : [],
            Sections = Named(terms, "category"),
            Tags = Named(terms, "post_tag"),
            Subjects = [.. terms.Where(term => term.Kind is not ("category" or "post_tag" or "author" or "post_format" or "language")).Select(term => new Concept(term.Name, Role: term.Kind))],
            AltIds = [.. Ids(yoast)],
            Warnings = post.Member("content")?.Text("protected") == "true" ? [new(0, "The post is protected by a password; its text may be missing. It is kept as a draft.")] : [],
        };
    }

    private Uri? From => address is not null && System.Uri.TryCreate(address, UriKind.Absolute, out var own) ? own : options.BaseAddress;

    /// <summary>WordPress cuts an excerpt out of the body when nobody wrote one; that is no standfirst.</summary>
    private string? Standfirst()
    {
        if (Wxr.Plain.Text(Rendered("excerpt")) is not { } excerpt) return null;
        return excerpt.EndsWith("[…]", StringComparison.Ordinal) || excerpt.EndsWith("[...]", StringComparison.Ordinal) || excerpt.EndsWith("[&hellip;]", StringComparison.Ordinal) ? null : excerpt;
    }

    private IEnumerable<(string Kind, string Name)> Terms() =>
        Embedded("wp:term").SelectMany(list => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : (IEnumerable<JsonElement>)[list])
            .Where(term => term.ValueKind == JsonValueKind.Object && term.Text("name") is not null).Select(term => (term.Text("taxonomy") ?? "", Wxr.Plain.Text(term.Text("name")) ?? ""));

    private IReadOnlyList<Credit> Authors(List<(string Kind, string Name)> terms)
    {
        var credits = Embedded("author").Where(author => author.ValueKind == JsonValueKind.Object && author.Text("name") is not null).Select(author => new Credit(Wxr.Plain.Text(author.Text("name"))!, null, author.Text("link"))).ToList();
        // Co-Authors Plus and PublishPress keep them as terms; theirs is the whole list in its order.
        var several = terms.Where(term => term.Kind is "author").Select(term => credits.FirstOrDefault(credit => credit.Name == term.Name) ?? new Credit(term.Name)).ToList();
        return several.Count > 0 ? [.. several.Distinct()] : [.. credits.Distinct()];
    }

    private Picture? Lead()
    {
        var media = Embedded("wp:featuredmedia").FirstOrDefault(one => one.ValueKind == JsonValueKind.Object && one.Text("source_url") is not null);
        if (media.ValueKind != JsonValueKind.Object) return post.Text("jetpack_featured_media_url") is { } bare ? new() { Href = bare } : null;
        var details = media.Member("media_details") ?? default;
        return new()
        {
            Href = media.Text("source_url"), Alt = Wxr.Plain.Text(media.Text("alt_text")), Caption = Wxr.Plain.Text(media.Member("caption")?.Text("rendered")),
            Width = details.ValueKind == JsonValueKind.Object ? details.Pixels("width") : 0, Height = details.ValueKind == JsonValueKind.Object ? details.Pixels("height") : 0,
        };
    }

    private IEnumerable<AlternativeId> Ids(JsonElement? yoast)
    {
        if (post.Text("id") is { } id) yield return new(id, "wordpress");
        if (yoast?.Text("canonical") is { } canonical && canonical != address) yield return new(canonical, "seoCanonical");
    }

    private static IEnumerable<OtherText> Others(JsonElement? yoast)
    {
        if (yoast is not { ValueKind: JsonValueKind.Object } said) yield break;
        if (Wxr.Plain.Text(said.Text("title")) is { } seo) yield return new("seo", seo);
        if (Wxr.Plain.Text(said.Text("og_title")) is { } social) yield return new("social", social);
        if (Wxr.Plain.Text(said.Text("description", "og_description")) is { } meta) yield return new("meta", meta);
    }

    private IEnumerable<JsonElement> Embedded(string name) => post.Member("_embedded")?.List(name) ?? [];

    private static IReadOnlyList<string> Named(List<(string Kind, string Name)> terms, string kind) => [.. terms.Where(term => term.Kind == kind).Select(term => term.Name).Distinct()];

    private string? Rendered(string name) => post.Member(name) is { } member ? member.ValueKind == JsonValueKind.Object ? member.Text("raw", "rendered") : member.AsText() : null;
}
