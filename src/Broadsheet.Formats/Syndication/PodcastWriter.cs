using System.Globalization;
using System.Text;
using System.Xml;

namespace Broadsheet.Formats.Syndication;

/// <summary>RSS 2.0 with the tags of Apple's directory (itunes) and of Podcasting 2.0 (podcast-namespace, docs/tags).</summary>
public static class PodcastWriter
{
    public const string MediaType = RssWriter.MediaType;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>Apple compares it letter by letter.</summary>
    private const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    private const string Podcast = "https://podcastindex.org/namespace/1.0";

    /// <summary>Of a description, in bytes of UTF-8 (Apple).</summary>
    private const int MostBytes = 4000;

    /// <returns>UTF-8.</returns>
    public static byte[] Write(PodcastFeed feed) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("rss");
        foreach (var (prefix, space) in ((string, string)[])[("atom", Atom), ("content", Content), ("itunes", Itunes), ("podcast", Podcast)])
            xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("channel");
        Channel(xml, feed);
        OfPodcasting(xml, feed);
        foreach (var episode in feed.Episodes) Item(xml, episode);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Channel(XmlWriter xml, PodcastFeed feed)
    {
        xml.Say("title", feed.Title);
        xml.Say("link", feed.Address);
        xml.Say("description", Cut(feed.Description));
        xml.Say("language", feed.Language?.ToLowerInvariant());
        xml.Say("copyright", feed.Copyright);
        xml.Say("generator", feed.Generator);
        xml.Say("lastBuildDate", feed.Episodes.Count == 0 ? null : Date(feed.Episodes.Max(episode => episode.Published)));
        xml.Point(Atom, "self", feed.Self, MediaType);
        xml.Say("author", feed.Author, Itunes);
        xml.Say("type", feed.IsSerial ? "serial" : "episodic", Itunes);
        xml.Say("explicit", Truth(feed.IsExplicit), Itunes);
        if (feed.Cover is not null) Marked(xml, "image", Itunes, null, ("href", feed.Cover));
        Category(xml, feed.Category.Split('/', 2, StringSplitOptions.TrimEntries));
        if (feed.OwnerEmail is not null)
        {
            xml.WriteStartElement("owner", Itunes);
            xml.Say("name", feed.Author, Itunes);
            xml.Say("email", feed.OwnerEmail, Itunes);
            xml.WriteEndElement();
        }
        xml.Say("new-feed-url", feed.MovedTo, Itunes);
        if (feed.IsComplete) xml.Say("complete", "Yes", Itunes);
    }

    private static void Category(XmlWriter xml, string[] names)
    {
        xml.WriteStartElement("category", Itunes);
        xml.Mark("text", names[0]);
        if (names.Length > 1) Marked(xml, "category", Itunes, null, ("text", names[1]));
        xml.WriteEndElement();
    }

    private static void OfPodcasting(XmlWriter xml, PodcastFeed feed)
    {
        xml.Say("guid", feed.Guid.ToString("D"), Podcast);
        xml.Say("medium", "podcast", Podcast);
        Marked(xml, "locked", Podcast, feed.IsLocked ? "yes" : "no", ("owner", feed.OwnerEmail));
        if (feed.FundingHref is not null) Marked(xml, "funding", Podcast, feed.FundingWords ?? feed.Title, ("url", feed.FundingHref));
        License(xml, feed.License);
        if (feed.Cover is not null) Marked(xml, "image", Podcast, null, ("href", feed.Cover), ("alt", feed.CoverAlt), ("aspect-ratio", "1/1"), ("purpose", "artwork"));
        foreach (var person in feed.People) Person(xml, person);
        foreach (var trailer in feed.Episodes.Where(episode => episode.Kind == "trailer"))
            Marked(xml, "trailer", Podcast, trailer.Title, ("url", trailer.Enclosure.Href), ("pubdate", Date(trailer.Published)), ("length", Whole(trailer.Enclosure.Bytes)), ("type", trailer.Enclosure.MediaType), ("season", trailer.Season > 0 ? Whole(trailer.Season) : null));
    }

    /// <summary>An SPDX identifier stands alone; terms of one's own have an address.</summary>
    private static void License(XmlWriter xml, string? license)
    {
        if (license is null) return;
        if (license.StartsWith("http", StringComparison.OrdinalIgnoreCase)) Marked(xml, "license", Podcast, "custom", ("url", license));
        else xml.Say("license", license, Podcast);
    }

    private static void Item(XmlWriter xml, PodcastEpisode episode)
    {
        xml.WriteStartElement("item");
        xml.Say("title", episode.Title);
        xml.Say("link", episode.Address);
        Marked(xml, "guid", null, episode.Id, ("isPermaLink", "false"));
        xml.Say("pubDate", Date(episode.Published));
        xml.Say("description", Cut(episode.Description ?? ""));
        if (episode.Html is { Length: > 0 }) xml.Say("encoded", episode.Html, Content);
        Marked(xml, "enclosure", null, null, ("url", episode.Enclosure.Href), ("length", Whole(episode.Enclosure.Bytes)), ("type", episode.Enclosure.MediaType));
        xml.Say("duration", Whole((long)Math.Round(episode.Seconds)), Itunes);
        xml.Say("episodeType", episode.Kind, Itunes);
        xml.Say("explicit", Truth(episode.IsExplicit), Itunes);
        if (episode.Season > 0) { xml.Say("season", Whole(episode.Season), Itunes); xml.Say("season", Whole(episode.Season), Podcast); }
        if (episode.Number > 0) { xml.Say("episode", Whole(episode.Number), Itunes); xml.Say("episode", Whole(episode.Number), Podcast); }
        if (episode.Picture is not null) Marked(xml, "image", Itunes, null, ("href", episode.Picture));
        Around(xml, episode);
        xml.WriteEndElement();
    }

    private static void Around(XmlWriter xml, PodcastEpisode episode)
    {
        foreach (var transcript in episode.Transcripts) Marked(xml, "transcript", Podcast, null, ("url", transcript.Href), ("type", transcript.MediaType), ("language", transcript.Language));
        if (episode.Chapters is not null) Marked(xml, "chapters", Podcast, null, ("url", episode.Chapters), ("type", TimedText.ChapterList.MediaType));
        foreach (var person in episode.People) Person(xml, person);
        if (episode.SoundbiteSeconds > 0) Marked(xml, "soundbite", Podcast, episode.SoundbiteTitle, ("startTime", Seconds(episode.SoundbiteStart)), ("duration", Seconds(episode.SoundbiteSeconds)));
        foreach (var file in episode.Alternatives)
        {
            xml.WriteStartElement("alternateEnclosure", Podcast);
            xml.Mark("type", file.MediaType);
            xml.Mark("length", Whole(file.Bytes));
            Marked(xml, "source", Podcast, null, ("uri", file.Href));
            xml.WriteEndElement();
        }
    }

    private static void Person(XmlWriter xml, PodcastPerson person) => Marked(xml, "person", Podcast, person.Name, ("role", person.Role), ("href", person.Href));

    private static void Marked(XmlWriter xml, string name, string? space, string? text, params ReadOnlySpan<(string Name, string? Value)> marks)
    {
        xml.WriteStartElement(name, space);
        foreach (var (mark, value) in marks) xml.Mark(mark, value);
        if (text is not null) xml.WriteString(Bodies.Characters.Clean(text));
        xml.WriteEndElement();
    }

    private static string Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MostBytes) return text;
        var runes = new StringBuilder();
        var bytes = 3;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > MostBytes) break;
            runes.Append(rune.ToString());
        }
        return runes.Append('…').ToString();
    }

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset time) => RssWriter.Rfc822(time);
}
