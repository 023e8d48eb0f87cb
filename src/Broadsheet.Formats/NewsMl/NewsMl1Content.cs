using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Nitf;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>ContentItems of NewsML 1: words as NITF, XHTML or text, also coded; files by reference.</summary>
internal static class NewsMl1Content
{
    public static bool IsStory(XElement content)
    {
        if (content.Child("DataContent") is not { } data || string.IsNullOrWhiteSpace(data.Value)) return false;
        var (kind, type, format) = (content.Child("MediaType").Mark("FormalName"), content.Child("MimeType").Mark("FormalName"), content.Child("Format").Mark("FormalName"));
        if (kind is "Photo" or "Graphic" or "Video" or "Audio" || type is "text/css" || format is "CSS") return false;
        // Some put each part of a story into a component with a role.
        return content.Parent.Child("Role").Mark("FormalName") is not ("Contact" or "Logo" or "StyleSheet" or "HeadLine" or "SubHeadLine" or "Photo" or "Video" or "Audio" or "Graphic" or "Caption");
    }

    public static NewsDocument Read(XElement content, Uri? from)
    {
        var data = content.Child("DataContent")!;
        if (data.Within("nitf").FirstOrDefault() is { } nitf) return new NitfStory(nitf, from).Document();
        if (data.HasElements) return new() { Body = BodyReader.Read(new NitfHtml().Of(data.Within("body").FirstOrDefault() ?? data), from) };
        var text = content.Child("Encoding").Mark("Notation")?.Contains("ase64", StringComparison.Ordinal) == true ? Decoded(data.Value) : data.Value;
        return new() { Body = new Words(text, text.Contains("<p", StringComparison.OrdinalIgnoreCase), from).Blocks };
    }

    public static Picture? Picture(XElement component, Uri? from)
    {
        var files = component.All("ContentItem").Where(content => (content.Child("MediaType").Mark("FormalName") is "Photo" or "Graphic" || MediaType(content)?.StartsWith("image/", StringComparison.Ordinal) == true) && content.Mark("Href") is not null).ToList();
        if (files.Count == 0) files = [.. component.All("NewsComponent").SelectMany(inner => inner.All("ContentItem")).Where(content => content.Child("MediaType").Mark("FormalName") is "Photo" or "Graphic" && content.Mark("Href") is not null)];
        if (files.OrderByDescending(content => Size(content, "Width")).FirstOrDefault() is not { } best) return null;
        var lines = component.AncestorsAndSelf().Where(one => one.Name.LocalName == "NewsComponent").Select(one => one.Child("NewsLines")).OfType<XElement>().FirstOrDefault();
        return new()
        {
            Href = new Addresses(from).Media(best.Mark("Href")) ?? best.Mark("Href"),
            Caption = component.Within("DataContent").Where(data => data.Parent.Child("MediaType").Mark("FormalName") is not ("Photo" or "Graphic")).Select(XmlMembers.Line).FirstOrDefault(line => line is not null) ?? lines.LineOf("HeadLine"),
            CreditLine = lines.LineOf("CreditLine", "ByLine"),
            Width = Size(best, "Width"),
            Height = Size(best, "Height"),
        };
    }

    public static IEnumerable<Enclosure> Recordings(XElement component) =>
        component.All("ContentItem").Where(content => content.Child("MediaType").Mark("FormalName") is "Video" or "Audio" && content.Mark("Href") is not null)
            .Select(content => new Enclosure(content.Mark("Href")!, MediaType(content), Size(content, "SizeInBytes") is > 0 and var bytes ? bytes : null));

    private static string? MediaType(XElement content) => content.Child("MimeType").Mark("FormalName");

    private static int Size(XElement content, string name)
    {
        var written = content.Child("Characteristics").LineOf(name) ?? content.Child("Characteristics").All("Property").FirstOrDefault(one => one.Mark("FormalName") == name).Mark("Value");
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;
    }

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) ? CharacterSets.Decode(bytes.AsSpan(0, length)) : WebUtility.HtmlEncode(base64);
    }
}
