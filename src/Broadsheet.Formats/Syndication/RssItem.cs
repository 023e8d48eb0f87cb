using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>RSS 0.90 to 2.0 §item, with Dublin Core, content:encoded, Atom, iTunes, Media RSS and podcast elements inside.</summary>
internal static class RssItem
{
    public static NewsDocument Read(Element item, Element head)
    {
        var content = Words.OfRss(item.Child("content:encoded")) ?? Words.OfAtom(item.Child("atom:content")) ?? Words.OfRss(item.Child("xhtml:body"));
        var summary = Words.OfRss(item.Child("description")) ?? Words.OfRss(item.Child("dc:description")) ?? Words.OfAtom(item.Child("atom:summary"))
            ?? Words.OfRss(item.Child("itunes:summary")) ?? Words.OfRss(item.Child("itunes:subtitle")) ?? Words.OfRss(MediaElements.Find(item, "media:description"));
        var published = FeedDates.Read(item.TextOf("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date"));
        var updated = FeedDates.Read(item.TextOf("atom:updated", "dcterms:modified", "dc:date"));
        var enclosures = MediaElements.Enclosures(item);
        var authors = Authors(item);
        return new NewsDocument
        {
            Uri = item.TextOf("guid", "dc:identifier") ?? item["rdf:about"] ?? item.TextOf("link"),
            Type = TypeOf(enclosures),
            Address = Address(item),
            Language = item.TextOf("dc:language", "language") ?? item.Language ?? head.TextOf("language", "dc:language") ?? head.Language,
            FirstCreated = published?.Instant,
            VersionCreated = updated?.Instant ?? published?.Instant,
            Published = published?.Instant,
            PublishedLocal = published?.Local,
            Headline = Title(item),
            Byline = Persons.Byline(authors),
            Authors = authors,
            Enclosures = enclosures,
            Pictures = MediaElements.Pictures(item),
            Tags = Tags(item),
            Places = [.. item.All("podcast:location").Select(place => place.Text).OfType<string>().Select(name => new Concept(name))],
            InfoSources = Sources(item),
            UsageTerms = item.TextOf("podcast:license", "media:license"),
            CopyrightNotice = item.TextOf("dc:rights", "atom:rights", "media:copyright") ?? head.TextOf("copyright", "dc:rights", "atom:rights"),
        }.WithWords(content, summary);
    }

    public static string? Title(Element item) =>
        (Words.OfRss(item.Child("title")) ?? Words.OfRss(item.Child("dc:title")) ?? Words.OfAtom(item.Child("atom:title"))
            ?? Words.OfRss(item.Child("itunes:title")) ?? Words.OfRss(MediaElements.Find(item, "media:title")))?.Line;

    private static DocumentType TypeOf(IReadOnlyList<Enclosure> enclosures) =>
        enclosures is [{ MediaType: { } type }, ..]
            ? type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? DocumentType.Audio
                : type.StartsWith("video/", StringComparison.OrdinalIgnoreCase) ? DocumentType.Video : DocumentType.Text
            : DocumentType.Text;

    /// <summary>RSS 2.0: a guid is a permanent link unless it says that it is not.</summary>
    private static string? Address(Element item)
    {
        foreach (var link in item.All("link"))
            if (Addressing.Of(link.Text ?? link["href"], link.Base) is { } address) return address;
        var alternate = item.All("atom:link").FirstOrDefault(link => link["rel"] is null or "alternate");
        if (alternate?["href"] is { } href) return Addressing.Of(href, alternate.Base);
        return item.Child("guid") is { Text: { } guid } element && element["ispermalink"] != "false" && Uri.TryCreate(guid, UriKind.Absolute, out var web)
            && web.Scheme is "http" or "https" ? guid : null;
    }

    private static List<Credit> Authors(Element item)
    {
        var named = item.All("author").Concat(item.All("dc:creator")).Concat(item.All("dc:author")).Select(author => Persons.Read(author.Html))
            .Concat(item.All("atom:author").Select(author => Persons.OfAtom(author)));
        var authors = named.OfType<Credit>().DistinctBy(author => author.Name).ToList();
        if (authors.Count == 0 && Persons.Read(item.TextOf("itunes:author")) is { } owner) authors.Add(owner);
        foreach (var contributor in item.All("dc:contributor"))
            if (Persons.Read(contributor.Text) is { } credit) authors.Add(credit with { Role = "contributor" });
        foreach (var person in item.All("podcast:person"))
            if (person.Text is { } name) authors.Add(new(name, person["role"] ?? "host", Addressing.Of(person["href"], person.Base)));
        return authors;
    }

    private static IReadOnlyList<string> Tags(Element item)
    {
        var words = item.All("category").Concat(item.All("dc:subject")).Concat(item.All("media:category")).Select(tag => Words.OfRss(tag)?.Line)
            .Concat(item.All("atom:category").Select(tag => tag["label"] ?? tag["term"]))
            .Concat((item.TextOf("itunes:keywords", "media:keywords") ?? "").Split(',', StringSplitOptions.TrimEntries));
        return [.. words.OfType<string>().Where(word => word.Length > 0).Distinct()];
    }

    private static IReadOnlyList<Concept> Sources(Element item) =>
        item.Child("source") is { Text: { } name } source ? [new(name, Addressing.Of(source["url"], source.Base))]
            : item.TextOf("dc:publisher", "dc:source") is { } publisher ? [new(publisher)] : [];
}
