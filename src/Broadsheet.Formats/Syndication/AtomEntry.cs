namespace Broadsheet.Formats.Syndication;

/// <summary>RFC 4287 §4.1.2 and Atom 0.3's entry.</summary>
internal static class AtomEntry
{
    public static NewsDocument Read(Element entry, Element head)
    {
        var content = Words.OfAtom(entry.Child("atom:content"));
        var summary = Words.OfAtom(entry.Child("atom:summary")) ?? Words.OfRss(MediaElements.Find(entry, "media:description"));
        var published = FeedDates.Read(entry.TextOf("atom:published", "atom:issued", "atom:created"));
        var updated = FeedDates.Read(entry.TextOf("atom:updated", "atom:modified"));
        var told = published ?? updated;
        var authors = Authors(entry, head);
        var files = MediaElements.Enclosures(entry);
        return new NewsDocument
        {
            Uri = Addressing.Of(entry.TextOf("atom:id"), entry.Child("atom:id")?.Base) ?? Address(entry),
            Address = Address(entry),
            Language = entry.Child("atom:content")?.Language ?? entry.Language ?? entry.TextOf("dc:language") ?? head.Language ?? head.TextOf("dc:language"),
            FirstCreated = published?.Instant,
            VersionCreated = updated?.Instant ?? published?.Instant,
            Published = told?.Instant,
            PublishedLocal = told?.Local,
            Headline = Title(entry),
            Byline = Persons.Byline(authors),
            Authors = authors,
            Enclosures = Media(entry) is { } lying ? [lying, .. files] : files,
            Pictures = MediaElements.Pictures(entry),
            Tags = [.. entry.All("atom:category").Select(tag => tag["label"] ?? tag["term"] ?? tag.Text)
                .Concat(entry.All("dc:subject").Select(tag => tag.Text)).OfType<string>().Distinct()],
            InfoSources = Source(entry),
            CopyrightNotice = (Words.OfAtom(entry.Child("atom:rights") ?? entry.Child("atom:copyright") ?? head.Child("atom:rights") ?? head.Child("atom:copyright")))?.Line,
        }.WithWords(content, summary);
    }

    public static string? Title(Element entry) => (Words.OfAtom(entry.Child("atom:title")) ?? Words.OfRss(entry.Child("media:title")))?.Line;

    public static string? Address(Element of)
    {
        var links = of.All("atom:link").ToArray();
        var link = links.FirstOrDefault(link => link["rel"] is null or "alternate" && link["type"] is null or "text/html" or "application/xhtml+xml")
            ?? links.FirstOrDefault(link => link["rel"] is null or "alternate");
        return link is null ? null : Addressing.Of(link["href"] ?? link.Text, link.Base);
    }

    /// <summary>RFC 4287 §4.1.3.2: content that lies elsewhere.</summary>
    private static Enclosure? Media(Element entry) =>
        entry.Child("atom:content") is { } content && content["src"] is { } address ? MediaElements.File(content, address, content["type"], null, null) : null;

    /// <summary>RFC 4287 §4.2.1: without an author of its own, the source's, then the feed's.</summary>
    private static IReadOnlyList<Credit> Authors(Element entry, Element head)
    {
        var authors = Named(entry);
        if (authors.Count == 0) authors = [.. entry.All("dc:creator").Select(author => Persons.Read(author.Text)).OfType<Credit>()];
        if (authors.Count == 0 && entry.Child("atom:source") is { } source) authors = Named(source);
        if (authors.Count == 0) authors = Named(head);
        return [.. authors, .. entry.All("atom:contributor").Select(person => Persons.OfAtom(person, "contributor")).OfType<Credit>()];
    }

    private static List<Credit> Named(Element of) => [.. of.All("atom:author").Select(author => Persons.OfAtom(author)).OfType<Credit>()];

    private static IReadOnlyList<Concept> Source(Element entry) =>
        entry.Child("atom:source") is { } source && (Title(source) ?? source.TextOf("atom:id")) is { } name
            ? [new(name, source.TextOf("atom:id") ?? Address(source))] : [];
}
