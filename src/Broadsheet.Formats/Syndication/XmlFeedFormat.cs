using System.Text;

namespace Broadsheet.Formats.Syndication;

/// <summary>
/// <c>rss</c> (0.91 to 2.0), <c>rdf</c> (RSS 0.90 and 1.0) and <c>atom</c> (0.3 and 1.0). One walk reads all three, because feeds mix them;
/// the names differ so that each can be asked for. System.ServiceModel.Syndication is not used: it refuses what real feeds do.
/// </summary>
internal sealed class XmlFeedFormat(string name) : IDocumentFormat
{
    private const int HeadCharacters = 64 * 1024;

    public string Name => name;

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, HeadCharacters)]).Replace("\0", "", StringComparison.Ordinal);
        return text.Contains('<', StringComparison.Ordinal) && KindOf(text) == name ? (text.Contains("wordpress.org/export/", StringComparison.Ordinal) ? 40 : 95) : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var text = CharacterSets.Open(stream, options.Charset);
        var walk = new FeedWalk(text, options, cancellation);
        foreach (var item in walk.Items())
        {
            var document = item.Name == "atom:entry" ? AtomEntry.Read(item, walk.Head) : RssItem.Read(item, walk.Head);
            yield return document with { Warnings = walk.Warnings };
        }
    }

    private static string? KindOf(string text)
    {
        try
        {
            var xml = new LooseXml(new StringReader(text), CancellationToken.None) { Budget = text.Length + 1 };
            for (var token = xml.Read(); token != Token.End; token = xml.Read())
                if (token is Token.Open or Token.OpenAndClose) return KindOf(xml, text);
                else if (token == Token.Text && !string.IsNullOrWhiteSpace(xml.Text) && xml.Text.Trim('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\n', '\r', '\t').Length > 0) return null;
        }
        catch (UnreadableDocument)
        {
            // The head may break off inside a tag; whether the rest can be read is for the reader to say.
        }
        return null;
    }

    private static string? KindOf(LooseXml root, string text)
    {
        var colon = root.Name.IndexOf(':', StringComparison.Ordinal);
        return root.Name[(colon + 1)..].ToLowerInvariant() switch
        {
            "rss" => "rss",
            "rdf" when text.Contains("purl.org/rss/1.0", StringComparison.OrdinalIgnoreCase) || text.Contains("rdf/simple/0.9", StringComparison.OrdinalIgnoreCase) => "rdf",
            "feed" => "atom",
            "entry" when text.Contains("/Atom", StringComparison.OrdinalIgnoreCase) => "atom",
            _ => null,
        };
    }
}
