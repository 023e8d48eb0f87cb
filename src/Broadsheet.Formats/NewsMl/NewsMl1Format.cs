using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary><c>newsml1</c>: NewsML 1.0 to 1.2 as agencies still send it. Each NewsItem is a document.</summary>
internal sealed class NewsMl1Format : IDocumentFormat
{
    public string Name => "newsml1";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName) => XmlTrees.RootOf(head) is { LocalName: "NewsML" } ? 97 : 0;

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var trees = new XmlTrees(stream, options, cancellation);
        var any = false;
        foreach (var (item, _) in trees.Elements((name, _) => name == "NewsItem"))
        {
            any = true;
            yield return new NewsMl1Item(item, options).Document();
        }
        if (!any) throw new UnreadableDocument(trees.Root == "NewsML" ? "The NewsML message holds no NewsItem." : $"This is no NewsML 1: its outermost element is <{trees.Root}>.", 1);
    }
}
