using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Nitf;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>A news item's content (§8): the story as NITF, XHTML or text inside it, pictures and recordings by reference.</summary>
internal static class G2Content
{
    public static NewsDocument Read(G2Item item)
    {
        var document = item.Document();
        var set = item.Element.Child("contentSet");
        if (G2Own.Wrote(set)) return G2Own.Read(item, document, set, Body(set, item).Body);
        var files = Files(set, item).ToList();
        var isPicture = document.Type is DocumentType.Picture or DocumentType.Graphic;
        var caption = item.Described("caption") ?? (isPicture ? document.Standfirst : null);
        var (body, inner, warnings) = Body(set, item);
        return document with
        {
            Headline = document.Headline ?? inner?.Headline,
            Standfirst = document.Standfirst ?? inner?.Standfirst ?? (isPicture ? caption : item.Described("caption", "dopesheet", "shotlist")),
            Byline = document.Byline ?? inner?.Byline,
            Dateline = document.Dateline ?? inner?.Dateline,
            Authors = document.Authors.Count > 0 ? document.Authors : inner?.Authors ?? [],
            Body = body.Count > 0 || isPicture ? body : [.. Shots(item)],
            Pictures = Best(files) is { } best ? [new Picture { Href = best.Href, Caption = caption, CreditLine = item.CreditLine ?? document.Authors.Select(author => author.Name).FirstOrDefault(), Width = best.Width, Height = best.Height, Alt = item.Described("altText") }] : [],
            Enclosures = [.. files.Where(file => !file.IsPicture).Select(file => new Enclosure(file.Href, file.MediaType, file.Bytes, file.Seconds, file.Name))],
            Renditions = files.Count > 1 || !isPicture ? [.. files] : [],
            Warnings = warnings,
        };
    }

    private static Rendition? Best(List<Rendition> files) => files.Where(file => file.IsPicture).OrderByDescending(file => file.Width).FirstOrDefault();

    internal static IEnumerable<Rendition> Files(XElement? set, G2Item item)
    {
        foreach (var remote in set.All("remoteContent"))
        {
            if ((remote.Mark("href") ?? remote.Mark("residref")) is not { } href) continue;
            href = WebUtility.HtmlDecode(href);
            var type = remote.Mark("contenttype");
            yield return new(QCodes.Code(remote.Mark("rendition")) ?? "main", item.Options.BaseAddress is { } from && Uri.TryCreate(from, href, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri : href,
                MediaType(type, item.Type), Whole(remote, "size"), (int)(Whole(remote, "width") ?? 0), (int)(Whole(remote, "height") ?? 0), Seconds(remote));
        }
    }

    /// <summary>Suppliers put sizes behind the type: <c>video/mp4-1920x1080</c>.</summary>
    private static string? MediaType(string? written, DocumentType type) =>
        written is null ? type is DocumentType.Picture or DocumentType.Graphic ? "image/jpeg" : null
        : written.LastIndexOf('-') is > 0 and var at && char.IsAsciiDigit(written[^1]) && written.AsSpan(at).Contains('x') ? written[..at] : written;

    private static double? Seconds(XElement remote)
    {
        if (!double.TryParse(remote.Mark("duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var duration) || !double.IsFinite(duration) || duration < 0) return null;
        return QCodes.Code(remote.Mark("durationunit")) switch { "milliseconds" => duration / 1000, "minutes" => duration * 60, "frames" or "editUnit" => null, _ => duration };
    }

    private static long? Whole(XElement of, string name) => long.TryParse(of.Mark(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1L << 50 ? number : null;

    private static (IReadOnlyList<Block> Body, NewsDocument? Inner, IReadOnlyList<Warning> Warnings) Body(XElement? set, G2Item item)
    {
        var warnings = new List<Warning>();
        var from = item.Options.BaseAddress;
        foreach (var inline in set.All("inlineXML").Concat(set.All("inlineData")))
        {
            var (root, type) = (inline.Elements().FirstOrDefault(), inline.Mark("contenttype") ?? "");
            if (root?.Name.LocalName == "nitf") return new NitfStory(root, from).Document() is var story ? (story.Body, story, []) : default;
            if (root is not null && (root.Name.LocalName is "html" or "body" or "article" or "section" or "div" or "p" || type.Contains("html", StringComparison.OrdinalIgnoreCase))) return (Html(root.Name.LocalName == "html" ? root.Child("body") ?? root : root, item), null, []);
            if (root is null && inline.Value.Trim() is { Length: > 0 } text && inline.Mark("encoding") is null)
                return (type.Contains("html", StringComparison.OrdinalIgnoreCase) ? BodyReader.Read(text, from) : Paragraphs(text), null, []);
            if (root is not null && root.Name.LocalName is "events" or "concepts") return (G2Knowledge.Describe(root.Elements(), item), null, []);
            warnings.Add(new(0, root is null ? $"Content of the type '{type}' is enclosed in the item and was left out." : $"The content is <{root.Name.LocalName}> ({type}), which is kept as its words alone."));
            if (root is not null) return (Paragraphs(string.Join("\n\n", root.DescendantsAndSelf().Where(one => !one.HasElements).Select(XmlMembers.Line).OfType<string>().Distinct())), null, warnings);
        }
        return ([], null, warnings);
    }

    /// <summary>A headline that opens the page says the item's again.</summary>
    private static IReadOnlyList<Block> Html(XElement root, G2Item item)
    {
        var html = new StringBuilder();
        foreach (var node in root.Nodes()) html.Append(node is XElement child ? Plain(child).ToString(SaveOptions.DisableFormatting) : WebUtility.HtmlEncode((node as XText)?.Value));
        var blocks = BodyReader.Read(html.ToString(), item.Options.BaseAddress);
        return blocks is [Heading { Text: var first }, ..] && first.PlainText == item.Document().Headline ? [.. blocks.Skip(1)] : blocks;
    }

    /// <summary>HTML's parser knows no namespaces in names, and none of XML's empty elements.</summary>
    private static XElement Plain(XElement element)
    {
        var copy = new XElement(element.Name.LocalName, element.Attributes().Where(one => one.Name.NamespaceName.Length == 0 || one.Name.LocalName == "lang").Select(one => new XAttribute(one.Name.LocalName, one.Value)), element.Nodes().Select(node => node is XElement child ? Plain(child) : (object)new XText((node as XText)?.Value ?? "")));
        if (!copy.Nodes().Any() && copy.Name.LocalName is not ("br" or "img" or "hr" or "source" or "col" or "wbr" or "track" or "embed")) copy.Add("");
        return copy;
    }

    private static IReadOnlyList<Block> Paragraphs(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Characters.Line(one)).OfType<string>().Select(one => new Paragraph(Inline.Plain(one)))];

    /// <summary>The parts of a film (§8.4): what is seen from where to where.</summary>
    private static IEnumerable<Block> Shots(G2Item item)
    {
        foreach (var description in item.Element.Child("contentMeta").All("description").Where(one => QCodes.Code(one.Mark("role")) is "dopesheet" or "shotlist" or "script"))
            if (description.Line() is { } words) yield return new Paragraph(Inline.Plain(words));
        foreach (var part in item.Element.All("partMeta"))
            if ((part.All("description").Select(XmlMembers.Line).FirstOrDefault(one => one is not null) ?? part.LineOf("headline", "title")) is { } words)
                yield return new Paragraph(Inline.Plain(part.Child("timeDelim") is { } time && time.Mark("start") is { } start ? $"{start}–{time.Mark("end")}: {words}" : words));
    }
}
