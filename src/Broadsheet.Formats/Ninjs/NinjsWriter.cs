using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Ninjs;

/// <summary>A document as ninjs 3.1, valid by its schema, which allows no member of one's own.</summary>
public static class NinjsWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(NewsDocument document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) Write(json, document);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Write(Utf8JsonWriter json, NewsDocument document)
    {
        json.WriteStartObject();
        Identity(json, document);
        Times(json, document);
        json.Say("slugline", document.Slugline);
        json.Say("by", document.Byline);
        json.Say("located", document.Dateline);
        Texts(json, document);
        NinjsConceptWriting.Write(json, document);
        NinjsMediaWriting.Write(json, document);
        if (document.Happens is { } happening) Happens(json, happening);
        json.Say("usageTerms", document.UsageTerms);
        json.Say("copyrightHolder", document.CopyrightHolder);
        json.Say("copyrightNotice", document.CopyrightNotice);
        json.Say("edNote", document.EdNote);
        AltIds(json, document);
        Indicators(json, document);
        json.WriteEndObject();
    }

    private static void Identity(Utf8JsonWriter json, NewsDocument document)
    {
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.WriteEndObject();
        json.WriteString("uri", NinjsUris.Of(document));
        json.WriteString("type", NameOf(document.Type));
        json.Say("language", document.Language);
        json.Say("version", document.Version);
        json.WriteString("pubStatus", document.PubStatus switch { PubStatus.Withheld => "withheld", PubStatus.Canceled => "canceled", _ => "usable" });
        if (document.Urgency is >= 1 and <= 9 and var urgency) json.WriteNumber("urgency", urgency);
    }

    private static void Times(Utf8JsonWriter json, NewsDocument document)
    {
        json.Say("firstCreated", Rfc3339(document.FirstCreated ?? document.Published));
        json.Say("versionCreated", Rfc3339(document.VersionCreated ?? document.Published));
        json.Say("contentCreated", Rfc3339(document.ContentCreated));
        json.Say("embargoedUntil", Rfc3339(document.EmbargoedUntil));
        json.Say("expires", Rfc3339(document.Expires));
    }

    private static void Texts(Utf8JsonWriter json, NewsDocument document)
    {
        Texts(json, "headlines", "main", document.Headline, document.OtherTexts.Where(text => NinjsTexts.HeadlineRoles.Contains(text.Role)));
        Texts(json, "descriptions", "standfirst", document.Standfirst, document.OtherTexts.Where(text => NinjsTexts.DescriptionRoles.Contains(text.Role)));
        if (document.Body.Count == 0 && document.Record is null) return;
        json.WriteStartArray("bodies");
        if (document.Body.Count > 0)
        {
            Text(json, "html", "text/html", BodyWriter.Write(document.Body));
            Text(json, "text", "text/plain", BodyText.Plain(document.Body), counted: true);
        }
        if (document.Record is { } record) Record(json, record);
        json.WriteEndArray();
    }

    /// <summary>Letter by letter: its hash is over each of them.</summary>
    private static void Record(Utf8JsonWriter json, string record)
    {
        json.WriteStartObject();
        json.WriteString("role", NinjsTexts.RecordRole);
        json.WriteString("contentType", NinjsTexts.RecordType);
        json.WriteString("value", record);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string member, string role, string? main, IEnumerable<OtherText> others)
    {
        OtherText[] all = [.. main is null ? [] : (OtherText[])[new(role, main)], .. others];
        if (all.Length == 0) return;
        json.WriteStartArray(member);
        foreach (var text in all) Text(json, text.Role, "text/plain", text.Text);
        json.WriteEndArray();
    }

    internal static void Text(Utf8JsonWriter json, string role, string contentType, string value, bool counted = false)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("contentType", contentType);
        if (counted)
        {
            json.WriteNumber("charCount", value.Length);
            json.WriteNumber("wordCount", value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        }
        json.WriteString("value", Characters.Clean(value));
        json.WriteEndObject();
    }

    private static void AltIds(Utf8JsonWriter json, NewsDocument document)
    {
        var ids = new List<AlternativeId>(document.AltIds);
        if (document.Address is not null) ids.Add(new(document.Address, "address"));
        if (document.UrlName is not null) ids.Add(new(document.UrlName, "urlName"));
        if (document.Uri is not null && NinjsUris.Valid(document.Uri) is null) ids.Add(new(document.Uri, "guid"));
        json.Each("altIds", ids, id =>
        {
            json.Say("role", id.Role);
            json.Say("value", id.Value);
        });
    }

    private static void Happens(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject("eventDetails");
        json.WriteStartObject("dates");
        json.Say("startDate", Rfc3339(happening.Start));
        json.Say("endDate", Rfc3339(happening.End));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Indicators(Utf8JsonWriter json, NewsDocument document) =>
        json.Each("trustIndicators", document.TrustIndicators.Where(one => NinjsUris.Valid(one.Href) is not null), one =>
        {
            json.Say("role", NinjsUris.Valid(one.Role));
            json.Say("title", one.Title);
            json.Say("href", NinjsUris.Valid(one.Href));
        });

    internal static string NameOf(DocumentType type) => type.ToString().ToLowerInvariant();

    private static string? Rfc3339(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
