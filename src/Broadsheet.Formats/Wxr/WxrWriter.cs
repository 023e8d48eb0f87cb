using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Wxr;

/// <summary>
/// WordPress eXtended RSS 1.2, as WordPress' own importer takes it: a channel with one item a story, its authors before it, its lead
/// picture as an attachment behind it. Written item by item: nothing of a paper is held.
/// </summary>
public sealed class WxrWriter(XmlWriter xml)
{
    private const string Wp = "http://wordpress.org/export/1.2/", Excerpt = "http://wordpress.org/export/1.2/excerpt/", Content = "http://purl.org/rss/1.0/modules/content/", DublinCore = "http://purl.org/dc/elements/1.1/";
    private readonly HashSet<string> known = [];
    private int number;

    public void Begin(string title, string site, string? language)
    {
        xml.WriteStartElement("rss");
        foreach (var (prefix, space) in ((string, string)[])[("excerpt", Excerpt), ("content", Content), ("dc", DublinCore), ("wp", Wp)]) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("channel");
        xml.Say("title", title);
        xml.Say("link", site);
        xml.Say("description", title);
        xml.Say("language", language);
        xml.Say("wxr_version", "1.2", Wp);
        xml.Say("base_site_url", site, Wp);
        xml.Say("base_blog_url", site, Wp);
    }

    public void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Item(NewsDocument document)
    {
        // An importer looks for authors anywhere in the channel: each stands before the first item that names it.
        foreach (var author in document.Authors)
            if (known.Add(WxrNames.Login(author))) Author(author, known.Count);
        var id = ++number;
        var lead = document.Pictures.FirstOrDefault(picture => picture.Href is not null && !document.Body.Contains(picture));
        xml.WriteStartElement("item");
        xml.Say("title", document.Headline is { } headline ? WxrNames.Escaped(headline) : "");
        xml.Say("link", document.Address);
        if (document.Published is { } published) xml.Say("pubDate", published.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Cdata("creator", document.Authors.Count > 0 ? WxrNames.Login(document.Authors[0]) : "", DublinCore);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(Characters.Clean(document.Uri ?? document.Address ?? ""));
        xml.WriteEndElement();
        xml.Say("description", "");
        Cdata("encoded", WxrBody.Of(document.Body), Content);
        Cdata("encoded", document.Standfirst is { } standfirst ? WxrNames.Escaped(standfirst) : "", Excerpt);
        State(document, id);
        Terms(document);
        Meta(document, lead is null ? null : id + 1);
        foreach (var (place, comment) in document.Comments.Index()) Comment(comment, place + 1);
        xml.WriteEndElement();
        if (lead is not null) Attachment(lead, id, ++number);
    }

    private void State(NewsDocument document, int id)
    {
        xml.Say("post_id", id.ToString(CultureInfo.InvariantCulture), Wp);
        Cdata("post_date", Time(document.PublishedLocal ?? document.Published?.DateTime), Wp);
        Cdata("post_date_gmt", Time(document.Published?.UtcDateTime), Wp);
        if (document.VersionCreated is { } changed)
        {
            Cdata("post_modified", Time(changed.DateTime), Wp);
            Cdata("post_modified_gmt", Time(changed.UtcDateTime), Wp);
        }
        Cdata("comment_status", "closed", Wp);
        Cdata("ping_status", "closed", Wp);
        Cdata("post_name", document.UrlName is { } name ? Uri.EscapeDataString(name) : "", Wp);
        Cdata("status", document.IsPublic && document.PubStatus == PubStatus.Usable ? "publish" : "draft", Wp);
        xml.Say("post_parent", "0", Wp);
        xml.Say("menu_order", "0", Wp);
        Cdata("post_type", "post", Wp);
        Cdata("post_password", "", Wp);
        xml.Say("is_sticky", "0", Wp);
    }

    private void Terms(NewsDocument document)
    {
        foreach (var section in document.Sections) Term("category", section);
        foreach (var tag in document.Tags) Term("post_tag", tag);
        foreach (var subject in document.Subjects) Term("subject", subject.Name);
        // Co-Authors Plus keeps all of them, in their order.
        if (document.Authors.Count > 1) foreach (var author in document.Authors) Term("author", author.Name, "cap-" + WxrNames.Login(author));
    }

    private void Meta(NewsDocument document, int? lead)
    {
        if (lead is { } picture) Field("_thumbnail_id", picture.ToString(CultureInfo.InvariantCulture));
        foreach (var (role, key) in ((string, string)[])[("seo", "_yoast_wpseo_title"), ("meta", "_yoast_wpseo_metadesc"), ("social", "_yoast_wpseo_opengraph-title")])
            if (document.Other(role) is { } words) Field(key, WxrNames.Escaped(words));
        foreach (var file in document.Enclosures) Field("enclosure", string.Create(CultureInfo.InvariantCulture, $"{file.Href}\n{file.Bytes ?? 0}\n{file.MediaType}"));
    }

    private void Comment(ReaderComment comment, int place)
    {
        xml.WriteStartElement("comment", Wp);
        xml.Say("comment_id", comment.Id ?? place.ToString(CultureInfo.InvariantCulture), Wp);
        Cdata("comment_author", WxrNames.Escaped(comment.Author ?? ""), Wp);
        Cdata("comment_date", Time(comment.At?.UtcDateTime), Wp);
        Cdata("comment_date_gmt", Time(comment.At?.UtcDateTime), Wp);
        Cdata("comment_content", WxrNames.Escaped(comment.Text), Wp);
        Cdata("comment_approved", comment.IsPublic ? "1" : "0", Wp);
        Cdata("comment_type", "comment", Wp);
        xml.Say("comment_parent", comment.Parent ?? "0", Wp);
        xml.WriteEndElement();
    }

    private void Attachment(Picture picture, int parent, int id)
    {
        xml.WriteStartElement("item");
        xml.Say("title", picture.Alt ?? picture.Caption ?? "");
        xml.Say("link", picture.Href);
        xml.Say("guid", picture.Href);
        Cdata("encoded", "", Content);
        Cdata("encoded", WxrNames.Escaped(picture.Caption ?? ""), Excerpt);
        xml.Say("post_id", id.ToString(CultureInfo.InvariantCulture), Wp);
        Cdata("status", "inherit", Wp);
        xml.Say("post_parent", parent.ToString(CultureInfo.InvariantCulture), Wp);
        Cdata("post_type", "attachment", Wp);
        Cdata("attachment_url", picture.Href!, Wp);
        if (picture.Alt is { } alt) Field("_wp_attachment_image_alt", WxrNames.Escaped(alt));
        xml.WriteEndElement();
    }

    private void Author(Credit author, int id)
    {
        xml.WriteStartElement("author", Wp);
        xml.Say("author_id", id.ToString(CultureInfo.InvariantCulture), Wp);
        Cdata("author_login", WxrNames.Login(author), Wp);
        Cdata("author_email", author.Email ?? "", Wp);
        Cdata("author_display_name", WxrNames.Escaped(author.Name), Wp);
        xml.WriteEndElement();
    }

    private void Term(string domain, string name, string? nice = null)
    {
        xml.WriteStartElement("category");
        xml.WriteAttributeString("domain", domain);
        xml.WriteAttributeString("nicename", nice ?? WxrNames.Nice(name));
        Data(WxrNames.Escaped(name));
        xml.WriteEndElement();
    }

    private void Field(string key, string value)
    {
        xml.WriteStartElement("postmeta", Wp);
        Cdata("meta_key", key, Wp);
        Cdata("meta_value", value, Wp);
        xml.WriteEndElement();
    }

    private void Cdata(string name, string text, string space)
    {
        xml.WriteStartElement(name, space);
        Data(text);
        xml.WriteEndElement();
    }

    /// <summary>WordPress' importer reads CDATA alone with its older parsers; its end inside the text is parted.</summary>
    private void Data(string text)
    {
        var clean = Characters.Clean(text);
        for (var end = clean.IndexOf("]]>", StringComparison.Ordinal); end >= 0; end = clean.IndexOf("]]>", StringComparison.Ordinal))
        {
            xml.WriteCData(clean[..(end + 2)]);
            clean = clean[(end + 2)..];
        }
        xml.WriteCData(clean);
    }

    private static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "0000-00-00 00:00:00";
}
