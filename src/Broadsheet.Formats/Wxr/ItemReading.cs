using System.Globalization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>Makes a document of an item.</summary>
internal sealed class ItemReading(Item item, Site site, Attachments attachments, ReadingOptions options)
{
    public NewsDocument Document()
    {
        var address = Whole(item.Get(Vocabulary.Rss, "link"));
        var published = Instant("post_date_gmt") ?? (item.Wp("post_date_gmt") is null ? PubDate() : null);
        return new NewsDocument
        {
            Uri = item.Get(Vocabulary.Rss, "guid") ?? address ?? item.Wp("post_id"),
            Address = address,
            UrlName = UrlName(address),
            Language = site.Language is { Length: > 0 } declared ? declared : options.Language,
            Published = published,
            PublishedLocal = Time("post_date"),
            VersionCreated = Instant("post_modified_gmt"),
            IsPublic = item.Wp("status") is null or "publish" && item.Wp("post_password") is null,
            Headline = Plain.Text(item.Get(Vocabulary.Rss, "title")),
            Standfirst = Plain.Text(item.Get(Vocabulary.Excerpt, "encoded")),
            Authors = Authors(),
            Body = Body(address),
            Pictures = attachments.Find(item.MetaValue("_thumbnail_id")) is { } lead ? [lead] : [],
            Enclosures = Enclosures(),
            Sections = Named("category", null),
            Tags = Named("post_tag", "tag"),
            Subjects = Others(),
            OtherTexts = [.. CustomFields.Texts(item.Meta)],
            Comments = item.Comments,
            AltIds = AltIds(address),
            Warnings = Warnings(),
        };
    }

    private IReadOnlyList<Block> Body(string? address)
    {
        if (item.Get(Vocabulary.Content, "encoded") is not { } content) return [];
        var given = Uri.TryCreate(address, UriKind.Absolute, out var own) ? own : options.BaseAddress;
        return PostContent.Read(content, given, item.Wp("post_id"), attachments);
    }

    private List<Credit> Authors()
    {
        var authors = new List<Credit>();
        foreach (var (domain, nice, name) in item.Categories)
            if (domain == "author") authors.Add(nice is null ? new Credit(name) : site.Authors.GetValueOrDefault(nice.StartsWith("cap-", StringComparison.Ordinal) ? nice[4..] : nice) ?? new Credit(name));
        if (authors.Count == 0 && item.Get(Vocabulary.DublinCore, "creator") is { } login) authors.Add(site.Authors.GetValueOrDefault(login) ?? new Credit(login));
        return authors;
    }

    private List<string> Named(string domain, string? other) =>
        [.. item.Categories.Where(each => each.Domain == domain || (other is not null && each.Domain == other) || (each.Domain is null && domain == "category" && item.Categories.All(one => one.Domain != "category"))).Select(each => each.Name).Distinct(StringComparer.Ordinal)];

    private List<Concept> Others() =>
        [.. item.Categories.Where(each => each.Domain is not (null or "category" or "post_tag" or "tag" or "author" or "post_format" or "nav_menu")).Select(each => new Concept(each.Name, Role: each.Domain))];

    private List<Enclosure> Enclosures()
    {
        var found = new List<Enclosure>(item.Enclosures);
        foreach (var (key, value) in item.Meta)
        {
            if (key != "enclosure") continue;
            var lines = value.Split('\n', StringSplitOptions.TrimEntries);
            if (lines[0].Length > 0) found.Add(new Enclosure(lines[0], lines.Length > 2 && lines[2].Length > 0 ? lines[2] : null, lines.Length > 1 && long.TryParse(lines[1], out var bytes) ? bytes : null));
        }

        return found;
    }

    private List<AlternativeId> AltIds(string? address)
    {
        var ids = new List<AlternativeId>();
        if (item.Wp("post_id") is { } id) ids.Add(new AlternativeId(id, "wordpress"));
        foreach (var (key, value) in item.Meta)
        {
            if (CustomFields.RoleOf(key) is { } role and not "seoSocial" && Plain.Text(value) is { } words && !CustomFields.IsPattern(words)) ids.Add(new AlternativeId(words, role));
            if (key == "_wp_old_slug" && Former(address, value) is { } former) ids.Add(new AlternativeId(former, "broadsheet:formerAddress"));
        }

        return [.. ids.Distinct()];
    }

    /// <summary>A post that was renamed is still asked for by its former name, at the same place.</summary>
    private string? Former(string? address, string slug)
    {
        if (item.Wp("post_name") is not { } name || !System.Uri.TryCreate(address, UriKind.Absolute, out var whole)) return null;
        var path = System.Uri.UnescapeDataString(whole.AbsolutePath);
        var at = path.LastIndexOf(System.Uri.UnescapeDataString(name), StringComparison.Ordinal);
        return at < 1 || slug.Contains('/', StringComparison.Ordinal) ? null : string.Concat(path.AsSpan(0, at), System.Uri.UnescapeDataString(slug), path.AsSpan(at + System.Uri.UnescapeDataString(name).Length));
    }

    private List<Warning> Warnings()
    {
        var warnings = item.Warnings;
        if (item.Comments.Count > 0) warnings.Add(new Warning(item.Line, item.Comments.Count == 1 ? "1 comment is kept with the story and not printed." : $"{item.Comments.Count} comments are kept with the story and not printed."));
        if (item.MetaValue("_thumbnail_id") is { } lead && attachments.Find(lead) is null) warnings.Add(new Warning(item.Line, $"The lead picture, attachment {lead}, was not found in the export."));
        if (item.Get(Vocabulary.Content, "encoded")?.Contains("<!-- wp:block {\"ref\"", StringComparison.Ordinal) == true)
            warnings.Add(new Warning(item.Line, "A reusable block that this story shows is kept elsewhere in WordPress and is missing here. Detach it there before exporting, or copy its words."));
        return warnings;
    }

    /// <summary>Squarespace writes addresses from the site's own.</summary>
    private string? Whole(string? link) =>
        link is ['/', ..] && System.Uri.TryCreate(site.Address ?? options.BaseAddress?.AbsoluteUri, UriKind.Absolute, out var from) && System.Uri.TryCreate(from, link, out var whole) ? whole.AbsoluteUri : link;

    /// <summary>The name in the address; of an item without one, the last part of its link.</summary>
    private string? UrlName(string? address)
    {
        if (item.Wp("post_name") is { } name)
        {
            var last = System.Uri.UnescapeDataString(name.TrimEnd('/').Split('/')[^1]);
            return last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? last[..^5] : last;
        }
        if (address is null || address.Contains('?', StringComparison.Ordinal)) return null;
        var parts = address.Split("://")[^1].TrimEnd('/').Split('/');
        return parts.Length > 1 && parts[^1].Length > 0 ? System.Uri.UnescapeDataString(parts[^1]) : null;
    }

    private DateTime? Time(string name) =>
        DateTime.TryParseExact(item.Wp(name), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private DateTimeOffset? Instant(string name) => Time(name) is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null;

    /// <summary>RFC 822 §5; WordPress writes the year −1 for what was never published.</summary>
    private DateTimeOffset? PubDate() =>
        DateTimeOffset.TryParse(item.Get(Vocabulary.Rss, "pubDate"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year > 1 ? time : null;
}
