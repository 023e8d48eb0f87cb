using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>
/// <c>newsml-g2</c>: NewsML-G2 2.0 to 2.35, core and power: news items, packages, concepts and knowledge, planning, catalogues, alone or in a news message.
/// Each item is a document.
/// </summary>
internal sealed class NewsMlG2Format : IDocumentFormat
{
    private static readonly string[] Items = ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

    /// <summary>Parts that the guidelines show alone; no item is whole in them.</summary>
    private static readonly string[] Parts = ["contentMeta", "contentSet", "groupSet", "itemMeta", "rightsInfo", "newsCoverageSet", "conceptSet", "concept", "partMeta", "catalog", "events"];

    public string Name => "newsml-g2";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (XmlTrees.RootOf(head) is not var (root, tag)) return 0;
        if (Items.Contains(root) || root == "newsMessage") return 97;
        return Parts.Contains(root) && (tag.Contains("iptc.org/std/nar", StringComparison.Ordinal) || WholeDocument.Start(head).Contains("qcode=", StringComparison.Ordinal) || root is "contentMeta" or "contentSet" or "groupSet" or "itemMeta") ? 80 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var trees = new XmlTrees(stream, options, cancellation);
        var any = false;
        foreach (var (element, line) in trees.Elements((name, depth) => Items.Contains(name) || (depth == 0 && Parts.Contains(name))))
        {
            var kind = element.Name.LocalName;
            if (Parts.Contains(kind)) throw new UnreadableDocument($"This is a fragment of NewsML-G2 (<{kind}>), not a whole item. Ask its sender for the newsItem, packageItem or message around it.", line);
            any = true;
            var read = new G2Item(element, options);
            yield return kind switch
            {
                "packageItem" => G2Package.Read(read),
                "conceptItem" or "knowledgeItem" => G2Knowledge.Read(read),
                "planningItem" => G2Planning.Read(read),
                "catalogItem" => G2Knowledge.Catalogue(read),
                _ => G2Content.Read(read),
            };
        }
        if (!any) throw new UnreadableDocument(trees.Root == "newsMessage" ? "The news message holds no item." : $"This is no NewsML-G2: its outermost element is <{trees.Root}>.", 1);
    }
}
