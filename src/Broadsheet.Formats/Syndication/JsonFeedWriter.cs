using System.Text.Encodings.Web;
using System.Text.Json;

namespace Broadsheet.Formats.Syndication;

/// <summary>JSON Feed 1.1.</summary>
public static class JsonFeedWriter
{
    public const string MediaType = "application/feed+json";

    /// <returns>UTF-8.</returns>
    public static byte[] Write(Feed feed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            Head(json, feed);
            json.WriteStartArray("items");
            foreach (var item in feed.Items) Item(json, item, feed);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Head(Utf8JsonWriter json, Feed feed)
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        Say(json, "home_page_url", feed.Address);
        Say(json, "feed_url", feed.Self);
        Say(json, "description", feed.Description);
        Say(json, "icon", feed.Picture);
        Say(json, "language", feed.Language);
        Authors(json, feed.Authors);
        if (feed.Hub is null) return;
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", feed.Hub);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Address);
        json.WriteString("title", item.Title);
        Say(json, "summary", item.Summary);
        if (FeedBody.Html(item) is { } html) json.WriteString("content_html", html);
        else json.WriteString("content_text", item.Summary ?? item.Title);
        Say(json, "image", item.Picture);
        json.WriteString("date_published", AtomWriter.Rfc3339(item.Published));
        json.WriteString("date_modified", AtomWriter.Rfc3339(item.Updated));
        if (item.Language != feed.Language) Say(json, "language", item.Language);
        Authors(json, item.Authors);
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories) json.WriteStringValue(category);
            json.WriteEndArray();
        }
        Files(json, item.Enclosures);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<Credit> authors)
    {
        if (authors.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            Say(json, "url", author.Uri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Files(Utf8JsonWriter json, IReadOnlyList<Enclosure> files)
    {
        if (files.Count == 0) return;
        json.WriteStartArray("attachments");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("url", file.Href);
            json.WriteString("mime_type", file.MediaType ?? "application/octet-stream");
            Say(json, "title", file.Title);
            if (file.Bytes is { } bytes) json.WriteNumber("size_in_bytes", bytes);
            if (file.Seconds is { } seconds) json.WriteNumber("duration_in_seconds", seconds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Say(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }
}
