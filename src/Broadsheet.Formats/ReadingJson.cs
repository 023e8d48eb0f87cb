using System.Globalization;
using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;

namespace Broadsheet.Formats;

/// <param name="Path">As the caller named it; inside an archive <c>archive.zip/name</c>.</param>
/// <param name="Format">Name of the format that read it.</param>
/// <param name="Index">Which document of the file, from 0.</param>
public sealed record DocumentSource(string Path, string Format, int Index);

/// <summary>One element of what <c>read</c> prints: <c>{"source":…,"item":…,"reading":…}</c>. The item is ninjs 3.1.</summary>
public static class ReadingJson
{
    public static void Write(Utf8JsonWriter json, DocumentSource source, NewsDocument document)
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("path", source.Path);
        json.WriteString("format", source.Format);
        json.WriteNumber("index", source.Index);
        json.WriteEndObject();
        json.WritePropertyName("item");
        NinjsWriter.Write(json, document);
        Reading(json, document);
        json.WriteEndObject();
    }

    private static void Reading(Utf8JsonWriter json, NewsDocument document)
    {
        json.WriteStartObject("reading");
        json.WriteString("headline", document.Headline);
        json.WriteString("standfirst", document.Standfirst);
        json.WriteString("byline", document.Byline);
        json.WriteString("dateline", document.Dateline);
        json.WriteString("publishedLocal", document.PublishedLocal?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("published", document.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Texts(json, "paragraphs", BodyText.Paragraphs(document.Body));
        Quotes(json, document.Quotes);
        Pictures(json, document.Pictures);
        Texts(json, "sections", document.Sections);
        Texts(json, "tags", document.Tags);
        Texts(json, "dropped", document.Dropped);
        json.WriteStartArray("warnings");
        foreach (var warning in document.Warnings)
        {
            json.WriteStartObject();
            json.WriteNumber("line", warning.Line);
            json.WriteString("message", warning.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Quotes(Utf8JsonWriter json, IReadOnlyList<FoundQuote> quotes)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in quotes)
        {
            json.WriteStartObject();
            json.WriteString("text", quote.Text);
            json.WriteString("speaker", quote.Speaker);
            json.WriteString("role", quote.Role);
            json.WriteString("to", quote.To);
            json.WriteString("when", quote.When);
            json.WriteNumber("paragraph", quote.Paragraph);
            json.WriteBoolean("sure", quote.Sure);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Pictures(Utf8JsonWriter json, IReadOnlyList<Picture> pictures)
    {
        json.WriteStartArray("pictures");
        foreach (var picture in pictures)
        {
            json.WriteStartObject();
            json.WriteString("href", picture.Href);
            json.WriteString("caption", picture.Caption);
            json.WriteString("creditLine", picture.CreditLine);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
