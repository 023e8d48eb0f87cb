using System.Globalization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>What a feed says of itself, out of the elements before (and between) its items.</summary>
internal static class FeedHead
{
    public static Feed Read(Element head, Element? root) => root?.Name is "atom:feed" ? OfAtom(head) : OfRss(head);

    private static Feed OfRss(Element head) => new(RssItem.Title(head) ?? "")
    {
        Address = Addresses(head).FirstOrDefault() ?? Addressing.Of(head["rdf:about"], head.Base),
        Self = Link(head, "self"),
        Hub = Link(head, "hub"),
        Language = head.TextOf("language", "dc:language") ?? head.Language,
        Description = (Words.OfRss(head.Child("description")) ?? Words.OfRss(head.Child("itunes:summary")) ?? Words.OfRss(head.Child("itunes:subtitle")))?.Line,
        Copyright = Words.OfRss(head.Child("copyright") ?? head.Child("dc:rights"))?.Line,
        Generator = Words.OfRss(head.Child("generator"))?.Line,
        Picture = Addressing.Of(head.Child("image")?.TextOf("url") ?? head.Child("itunes:image")?["href"], head.Base) ?? Pictures(head).FirstOrDefault()?.Href,
        Published = FeedDates.Read(head.TextOf("pubdate"))?.OrUtc,
        Updated = FeedDates.Read(head.TextOf("lastbuilddate", "dc:date", "atom:updated"))?.OrUtc,
        Authors = [.. head.All("managingeditor").Concat(head.All("webmaster")).Concat(head.All("dc:creator")).Concat(head.All("dc:author")).Concat(head.All("itunes:author"))
            .Select(author => Persons.Read(author.Html)).OfType<Credit>().DistinctBy(author => author.Name)],
        Categories = [.. head.All("category").Concat(head.All("dc:subject")).Select(tag => Words.OfRss(tag)?.Line)
            .Concat(head.All("itunes:category").SelectMany(Topics))
            .Concat((head.TextOf("itunes:keywords") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).OfType<string>().Distinct()],
        MinutesToLive = int.TryParse(head.TextOf("ttl"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
    };

    private static Feed OfAtom(Element head) => new(AtomEntry.Title(head) ?? "")
    {
        Id = Addressing.Of(head.TextOf("atom:id"), head.Base),
        Address = AtomEntry.Address(head),
        Self = Link(head, "self"),
        Hub = Link(head, "hub"),
        Language = head.Language ?? head.TextOf("dc:language"),
        Description = Words.OfAtom(head.Child("atom:subtitle") ?? head.Child("atom:tagline"))?.Line,
        Copyright = Words.OfAtom(head.Child("atom:rights") ?? head.Child("atom:copyright"))?.Line,
        Generator = head.TextOf("atom:generator"),
        Picture = (head.Child("atom:logo") ?? head.Child("atom:icon")) is { } picture ? Addressing.Of(picture.Text, picture.Base) : null,
        Published = FeedDates.Read(head.TextOf("atom:published"))?.OrUtc,
        Updated = FeedDates.Read(head.TextOf("atom:updated", "atom:modified"))?.OrUtc,
        Authors = [.. head.All("atom:author").Select(author => Persons.OfAtom(author)).OfType<Credit>()],
        Categories = [.. head.All("atom:category").Select(tag => tag["label"] ?? tag["term"]).OfType<string>().Distinct()],
    };

    private static IEnumerable<string> Addresses(Element head) =>
        head.All("link").Select(link => Addressing.Of(link.Text ?? link["href"], link.Base))
            .Concat(head.All("atom:link").Where(link => link["rel"] is null or "alternate").Select(link => Addressing.Of(link["href"], link.Base))).OfType<string>();

    private static IEnumerable<Picture> Pictures(Element head) =>
        MediaElements.Pictures(head).Concat(Words.OfRss(head.Child("description"))?.Blocks.OfType<Picture>() ?? []);

    private static string? Link(Element head, string relation) =>
        head.All("atom:link").FirstOrDefault(link => string.Equals(link["rel"], relation, StringComparison.OrdinalIgnoreCase)) is { } link ? Addressing.Of(link["href"], link.Base) : null;

    private static IEnumerable<string?> Topics(Element category) => [category["text"], .. category.All("itunes:category").Select(inner => inner["text"])];
}
