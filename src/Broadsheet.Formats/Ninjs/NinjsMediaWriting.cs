using System.Globalization;
using System.Text.Json;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Ninjs;

/// <summary>Pictures, sound, film and files as associated objects; of a picture, audio or video item also as its own renditions.</summary>
internal static class NinjsMediaWriting
{
    public static void Write(Utf8JsonWriter json, NewsDocument document)
    {
        var pictures = document.Pictures.Where(picture => UriOf(picture) is not null).ToArray();
        var files = document.Enclosures.Where(file => NinjsUris.Valid(file.Href) is not null).ToArray();
        var renditions = document.Renditions.Where(one => NinjsUris.Valid(one.Href) is not null).ToArray();
        if (renditions.Length > 0) json.Each("renditions", renditions, one => Rendition(json, one));
        else if (document.Type is DocumentType.Audio or DocumentType.Video)
            json.Each("renditions", files.Take(1), file => Rendition(json, file));
        else if (document.Type is DocumentType.Picture or DocumentType.Graphic)
            json.Each("renditions", pictures.Where(picture => NinjsUris.Valid(picture.Href) is not null).Take(1), picture => Rendition(json, picture, "main"));
        var parts = document.Parts.Where(part => NinjsUris.Valid(part.Uri) is not null).ToArray();
        if (pictures.Length + files.Length + parts.Length == 0) return;

        json.WriteStartArray("associations");
        foreach (var (index, picture) in pictures.Index()) Associated(json, picture, index + 1);
        foreach (var (index, file) in files.Index()) Associated(json, file, index + 1);
        foreach (var (index, part) in parts.Index()) Associated(json, part, index + 1);
        json.WriteEndArray();
    }

    private static string? UriOf(Picture picture) => NinjsUris.Valid(picture.Href) ?? (picture.Blob is null ? null : NinjsUris.Valid(NinjsUris.Blob + picture.Blob));

    private static void Associated(Utf8JsonWriter json, Picture picture, int number)
    {
        json.WriteStartObject();
        json.WriteString("name", "picture-" + number.ToString(CultureInfo.InvariantCulture));
        json.Say("uri", UriOf(picture));
        json.WriteString("type", "picture");
        json.Say("by", picture.CreditLine);
        if (picture.Caption is not null || picture.Alt is not null)
        {
            json.WriteStartArray("descriptions");
            if (picture.Caption is not null) NinjsWriter.Text(json, "caption", "text/plain", picture.Caption);
            if (picture.Alt is not null) NinjsWriter.Text(json, "altText", "text/plain", picture.Alt);
            json.WriteEndArray();
        }
        if (NinjsUris.Valid(picture.Href) is not null) json.Each("renditions", [picture], one => Rendition(json, one, "main"));
        json.WriteEndObject();
    }

    private static void Associated(Utf8JsonWriter json, Part part, int number)
    {
        json.WriteStartObject();
        json.WriteString("name", $"{part.Group}-{number.ToString(CultureInfo.InvariantCulture)}");
        json.WriteString("rel", part.Group);
        json.Say("uri", NinjsUris.Valid(part.Uri));
        json.WriteString("type", NinjsWriter.NameOf(part.Type));
        if (part.Headline is { } headline)
        {
            json.WriteStartArray("headlines");
            NinjsWriter.Text(json, "main", "text/plain", headline);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Associated(Utf8JsonWriter json, Enclosure file, int number)
    {
        json.WriteStartObject();
        json.WriteString("name", "file-" + number.ToString(CultureInfo.InvariantCulture));
        json.Say("uri", NinjsUris.Valid(file.Href));
        json.WriteString("type", TypeOf(file.MediaType));
        json.Each("renditions", [file], one => Rendition(json, one));
        json.WriteEndObject();
    }

    /// <summary>The members alone: <see cref="NinjsJson.Each"/> opens and closes the object.</summary>
    private static void Rendition(Utf8JsonWriter json, Picture picture, string name)
    {
        json.WriteString("name", name);
        json.Say("href", NinjsUris.Valid(picture.Href));
        json.WriteString("contentType", MediaTypeOf(picture.Href!));
        if (picture.Width > 0) json.WriteNumber("width", picture.Width);
        if (picture.Height > 0) json.WriteNumber("height", picture.Height);
    }

    private static void Rendition(Utf8JsonWriter json, Rendition rendition)
    {
        json.Say("name", rendition.Name);
        json.Say("href", NinjsUris.Valid(rendition.Href));
        json.Say("contentType", rendition.MediaType);
        if (rendition.Bytes is { } bytes) json.WriteNumber("sizeInBytes", bytes);
        if (rendition.Width > 0) json.WriteNumber("width", rendition.Width);
        if (rendition.Height > 0) json.WriteNumber("height", rendition.Height);
        if (rendition.Seconds is { } seconds and >= 0 && double.IsFinite(seconds)) json.WriteNumber("duration", seconds);
    }

    private static void Rendition(Utf8JsonWriter json, Enclosure file)
    {
        json.WriteString("name", "main");
        json.Say("href", NinjsUris.Valid(file.Href));
        json.Say("contentType", file.MediaType);
        json.Say("title", file.Title);
        if (file.Bytes is { } bytes) json.WriteNumber("sizeInBytes", bytes);
        if (file.Seconds is { } seconds and >= 0 && double.IsFinite(seconds)) json.WriteNumber("duration", seconds);
    }

    private static string TypeOf(string? mediaType) => mediaType?.Split('/')[0].ToLowerInvariant() switch { "audio" => "audio", "video" => "video", _ => "component" };

    private static string MediaTypeOf(string href) => Path.GetExtension(href.Split('?', '#')[0]).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        _ => "image/jpeg",
    };
}
