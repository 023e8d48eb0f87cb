using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Broadsheet.Formats.Xml;

/// <summary>
/// XML from outside, walked once: the elements that are asked for are given as trees, one at a time, the rest is passed over. No entity but
/// the five of XML, no DTD, nothing from the network; bare ampersands are mended.
/// </summary>
internal sealed class XmlTrees(Stream stream, ReadingOptions options, CancellationToken cancellation)
{
    /// <summary>A word's length of a document type, which NITF and NewsML 1 have and nobody needs.</summary>
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, CloseInput = false };

    private long left;

    /// <summary>Local name of the outermost element, once it was met.</summary>
    public string? Root { get; private set; }

    /// <param name="wanted">Whether the element of this local name, at this depth from 0, is given as a tree.</param>
    /// <exception cref="UnreadableDocument">The XML breaks off, or an element is larger or deeper than the limit.</exception>
    public IEnumerable<(XElement Element, int Line)> Elements(Func<string, int, bool> wanted)
    {
        using var text = CharacterSets.Open(stream, options.Charset);
        using var mended = new BareAmpersands(text);
        using var xml = XmlReader.Create(mended, Settings);
        while (Guarded(xml, () => xml.Read()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element) continue;
            Root ??= xml.LocalName;
            Check(xml);
            while (xml.NodeType == XmlNodeType.Element && wanted(xml.LocalName, xml.Depth))
            {
                var line = Line(xml);
                yield return (Guarded(xml, () => Tree(xml)), line);
            }
        }
    }

    /// <summary>Leaves the reader on the node after the element.</summary>
    private XElement Tree(XmlReader xml)
    {
        left = options.MaxItemBytes;
        var (root, depth) = (Open(xml), xml.Depth);
        var at = root;
        var isEmpty = xml.IsEmptyElement;
        while (xml.Read() && !isEmpty)
        {
            Spend(xml, xml.Value.Length + 8);
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var child = Open(xml);
                    at.Add(child);
                    if (!xml.IsEmptyElement) at = child;
                    break;
                case XmlNodeType.EndElement when xml.Depth == depth: xml.Read(); return root;
                case XmlNodeType.EndElement: at = at.Parent!; break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace: at.Add(new XText(xml.Value)); break;
            }
        }
        return root;
    }

    private XElement Open(XmlReader xml)
    {
        Check(xml);
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            Spend(xml, xml.Value.Length + 8);
            if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
        }
        xml.MoveToElement();
        return element;
    }

    private void Spend(XmlReader xml, int characters)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((left -= characters) < 0) throw new UnreadableDocument($"One item is larger than {options.MaxItemBytes:N0} bytes. It is refused; split the document.", Line(xml));
    }

    private void Check(XmlReader xml)
    {
        if (xml.Depth > options.MaxDepth) throw new UnreadableDocument($"Elements stand more than {options.MaxDepth} deep in one another. It is refused.", Line(xml));
    }

    private static int Line(XmlReader xml) => (xml as IXmlLineInfo)?.LineNumber ?? 0;

    private static T Guarded<T>(XmlReader xml, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw new UnreadableDocument($"The XML is broken here, so that nothing after it can be read: {broken.Message} Mend the line, or ask its sender again.", broken.LineNumber, broken);
        }
        catch (ArgumentException broken)
        {
            throw new UnreadableDocument("An element's or attribute's name is none that XML allows. Ask its sender again.", Line(xml), broken);
        }
    }

    /// <summary>The outermost element of a head, whatever stands before it; null when it is no XML. For recognising.</summary>
    public static (string LocalName, string Tag)? RootOf(ReadOnlySpan<byte> head)
    {
        var text = WholeDocument.Start(head, 16 * 1024).Replace("\0", "", StringComparison.Ordinal);
        if (!text.StartsWith('<')) return null;
        for (var at = 0; at >= 0 && at < text.Length - 1; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is '?' or '!')
            {
                var close = text.AsSpan(at).StartsWith("<!--") ? text.IndexOf("-->", at, StringComparison.Ordinal) : text.IndexOf('>', at);
                if (close < 0) return null;
                at = close;
                continue;
            }
            var end = text.IndexOf('>', at);
            var tag = end < 0 ? text[at..] : text[at..end];
            var name = new StringBuilder();
            foreach (var letter in tag.AsSpan(1))
            {
                if (char.IsWhiteSpace(letter) || letter == '/') break;
                name.Append(letter);
            }
            var whole = name.ToString();
            return (whole[(whole.IndexOf(':', StringComparison.Ordinal) + 1)..], tag);
        }
        return null;
    }
}
