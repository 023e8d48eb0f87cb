using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Nitf;

/// <summary><c>nitf</c>: IPTC's News Industry Text Format, 2.5 to 3.6, one story a file or several in one.</summary>
internal sealed class NitfFormat : IDocumentFormat
{
    public string Name => "nitf";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName) => XmlTrees.RootOf(head) is { LocalName: "nitf" } ? 97 : 0;

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var trees = new XmlTrees(stream, options, cancellation);
        var any = false;
        foreach (var (story, _) in trees.Elements((name, _) => name == "nitf"))
        {
            any = true;
            yield return new NitfStory(story, options.BaseAddress).Document();
        }
        if (!any) throw new UnreadableDocument($"This is no NITF: its outermost element is <{trees.Root}>, and no <nitf> stands in it.", 1);
    }
}
