using System.Text;
using System.Xml;

namespace Broadsheet.Formats.Wxr;

/// <summary>Reads elements of an export. Each method leaves the reader on the node after its element.</summary>
internal sealed class ItemXml(XmlReader xml, ReadingOptions options)
{
    private readonly char[] chunk = new char[8 * 1024];
    private readonly StringBuilder words = new();
    private readonly Dictionary<string, Vocabulary> vocabularies = [];
    private long left;

    public bool AttachmentsOnly { get; set; }

    public int Line => (xml as IXmlLineInfo)?.LineNumber ?? 0;

    public Vocabulary Vocabulary
    {
        get
        {
            var space = xml.NamespaceURI;
            if (!vocabularies.TryGetValue(space, out var vocabulary)) vocabularies[space] = vocabulary = Known(space);
            return vocabulary;
        }
    }

    public Item Read()
    {
        var item = new Item { Line = Line };
        left = options.MaxItemBytes;
        EachChild(() => Member(item));
        return item;
    }

    /// <summary>The words of the element, markup inside it left out.</summary>
    public string Text()
    {
        if (xml.Depth == 2) left = options.MaxItemBytes;
        if (xml.IsEmptyElement) { xml.Read(); return ""; }
        var depth = xml.Depth;
        words.Clear();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
            {
                words.Append(chunk, 0, read);
                if ((left -= read) < 0)
                    throw new UnreadableDocument($"An item is larger than {options.MaxItemBytes:N0} bytes. Raise the limit or take it out.", Line);
            }
        }

        xml.Read();
        return words.ToString();
    }

    /// <summary>The element's children by name, whatever their vocabulary.</summary>
    public Dictionary<string, string> Children()
    {
        left = options.MaxItemBytes;
        var children = new Dictionary<string, string>(StringComparer.Ordinal);
        EachChild(() =>
        {
            var name = xml.LocalName;
            children[name] = Text();
        });
        return children;
    }

    private void Member(Item item)
    {
        var vocabulary = Vocabulary;
        var name = xml.LocalName;
        if (vocabulary == Vocabulary.Other || (AttachmentsOnly && vocabulary == Vocabulary.Content)) { xml.Skip(); return; }
        switch (vocabulary, name)
        {
            case (Vocabulary.Rss, "category"): Category(item); break;
            case (Vocabulary.Rss, "enclosure"): Enclosed(item); break;
            case (Vocabulary.Export, "postmeta"): Meta(item); break;
            case (Vocabulary.Export, "comment"): Comment(item); break;
            default: item.Values.TryAdd((vocabulary, name), Text()); break;
        }
    }

    /// <summary>Of mail and network addresses nothing is kept.</summary>
    private void Comment(Item item)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        EachChild(() =>
        {
            var name = xml.LocalName;
            if (name.StartsWith("comment_", StringComparison.Ordinal) && name is not ("comment_author_email" or "comment_author_IP")) said[name] = Text();
            else xml.Skip();
        });
        DateTimeOffset? at = DateTime.TryParseExact(said.GetValueOrDefault("comment_date_gmt"), "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? new DateTimeOffset(time, TimeSpan.Zero) : null;
        item.Comments.Add(new(said.GetValueOrDefault("comment_id"), said.GetValueOrDefault("comment_parent") is { Length: > 0 } parent && parent != "0" ? parent : null, Plain.Text(said.GetValueOrDefault("comment_author")), at, Plain.Text(said.GetValueOrDefault("comment_content")) ?? "", said.GetValueOrDefault("comment_approved") == "1"));
    }

    private void Category(Item item)
    {
        string? domain = xml.GetAttribute("domain"), nice = xml.GetAttribute("nicename");
        if (Plain.Text(Text()) is { } name) item.Categories.Add((domain, nice, name));
    }

    private void Enclosed(Item item)
    {
        if (xml.GetAttribute("url") is { Length: > 0 } url)
            item.Enclosures.Add(new Enclosure(url, xml.GetAttribute("type"), long.TryParse(xml.GetAttribute("length"), out var bytes) ? bytes : null));
        xml.Skip();
    }

    private void Meta(Item item)
    {
        string? key = null, value = null;
        EachChild(() =>
        {
            if (xml.LocalName == "meta_key") key = Text();
            else if (xml.LocalName == "meta_value" && (key is null || IsOfUse(key))) value = Text();
            else xml.Skip();
        });
        if (key is not null && value is not null && IsOfUse(key)) item.Meta.Add((key, value));
    }

    private static bool IsOfUse(string key) =>
        key is "_thumbnail_id" or "enclosure" or "_wp_attachment_image_alt" || key is "_wp_old_slug" || CustomFields.RoleOf(key) is not null;

    private void EachChild(Action read)
    {
        if (xml.IsEmptyElement) { xml.Read(); return; }
        var depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) read();
            else xml.Read();
        }

        xml.Read();
    }

    private static Vocabulary Known(string space) => space.Length == 0 ? Vocabulary.Rss
        : space.Contains("wordpress.org/export/", StringComparison.Ordinal) ? space.TrimEnd('/').EndsWith("excerpt", StringComparison.Ordinal) ? Vocabulary.Excerpt : Vocabulary.Export
        : space.StartsWith("http://purl.org/rss/1.0/modules/content", StringComparison.Ordinal) ? Vocabulary.Content
        : space.StartsWith("http://purl.org/dc/", StringComparison.Ordinal) ? Vocabulary.DublinCore
        : Vocabulary.Other;
}
