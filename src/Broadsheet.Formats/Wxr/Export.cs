using System.Xml;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Wxr;

/// <summary>Steps through an export item by item. Only the item at hand is held.</summary>
internal sealed class Export : IDisposable
{
    private readonly BareAmpersands mended;
    private readonly TextReader text;
    private readonly XmlReader xml;
    private readonly ItemXml items;
    private readonly ReadingOptions options;
    private int mendedBefore;
    private bool begun;

    public Export(Stream stream, ReadingOptions options)
    {
        this.options = options;
        text = CharacterSets.Open(stream, options.Charset);
        mended = new BareAmpersands(text);
        xml = XmlReader.Create(mended, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, CloseInput = false,
        });
        items = new ItemXml(xml, options);
    }

    public Site Site { get; } = new();

    /// <summary>Leaves the text of stories unread, for the pass that only looks for files.</summary>
    public bool AttachmentsOnly { init => items.AttachmentsOnly = value; }

    /// <summary>The next item, or null at the end.</summary>
    /// <exception cref="UnreadableDocument">The XML breaks off or is no WXR.</exception>
    public Item? Next(CancellationToken cancellation)
    {
        try
        {
            while (begun || xml.Read())
            {
                begun = false;
                cancellation.ThrowIfCancellationRequested();
                if (xml.Depth > options.MaxDepth) throw new UnreadableDocument($"Elements stand more than {options.MaxDepth} deep in one another.", items.Line);
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.Depth == 0 && xml.LocalName != "rss") throw new UnreadableDocument($"The file begins with <{xml.Name}>, not with <rss> as a WordPress export does.", items.Line);
                if (xml is { Depth: 2, LocalName: "item" }) return WithMending(items.Read());
                if (xml.Depth == 2) begun = OfSite();
            }

            return null;
        }
        catch (XmlException broken)
        {
            throw new UnreadableDocument($"The XML is broken here, so that nothing after it can be read: {broken.Message} Mend the line, or export again.", broken.LineNumber, broken);
        }
    }

    /// <summary>True when the reader already stands on what comes next.</summary>
    private bool OfSite()
    {
        switch (items.Vocabulary, xml.LocalName)
        {
            case (Vocabulary.Rss, "language"): Site.Language = items.Text(); return true;
            case (Vocabulary.Rss, "link"): Site.Address ??= items.Text(); return true;
            case (Vocabulary.Export, "base_blog_url"): Site.Address = items.Text(); return true;
            case (Vocabulary.Export, "author"): Author(items.Children()); return true;
            default: xml.Skip(); return true;
        }
    }

    private void Author(Dictionary<string, string> author)
    {
        if (!author.TryGetValue("author_login", out var login) || login.Length == 0) return;
        var name = author.GetValueOrDefault("author_display_name") is { Length: > 0 } shown ? shown
            : $"{author.GetValueOrDefault("author_first_name")} {author.GetValueOrDefault("author_last_name")}".Trim() is { Length: > 0 } full ? full : login;
        Site.Authors[login] = new Credit(Plain.Text(name) ?? login, Email: author.GetValueOrDefault("author_email") is { Length: > 0 } email ? email : null);
    }

    private Item WithMending(Item item)
    {
        begun = true;
        if (mended.Count == mendedBefore) return item;
        item.Warnings.Add(new Warning(item.Line, $"Here or just after, {mended.Count - mendedBefore} bare “&” were read as “&amp;”: the export is not well-formed XML."));
        mendedBefore = mended.Count;
        return item;
    }

    public void Dispose()
    {
        xml.Dispose();
        mended.Dispose();
        text.Dispose();
    }
}
