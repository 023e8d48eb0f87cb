using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Opml;

/// <summary><c>opml</c>: lists of sources, OPML 1.0 to 2.0. Each outline is a document: its feed is the identity, those it stands in are its sections.</summary>
internal sealed class OpmlFormat : IDocumentFormat
{
    private const int MostOutlines = 100_000;

    public string Name => "opml";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (XmlTrees.RootOf(head) is { LocalName: "opml" }) return 97;
        var text = WholeDocument.Start(head);
        return text.Contains("<outline", StringComparison.Ordinal) && (text.Contains("<opml", StringComparison.Ordinal) || Path.GetExtension(fileName) is ".opml") ? 80 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var trees = new XmlTrees(stream, options, cancellation);
        var (list, _) = trees.Elements((_, depth) => depth == 0).FirstOrDefault();
        if (list is null || list.Name.LocalName != "opml") throw new UnreadableDocument($"This is no OPML list: its outermost element is <{trees.Root}>.", 1);
        var faults = OpmlRules.Faults(list).Select(fault => new Warning(1, fault)).ToList();
        if (!list.Within("outline").Any()) throw new UnreadableDocument(string.Join(' ', faults.Select(fault => fault.Message).Append("There is no outline in the list.")), 1);
        foreach (var (index, outline) in list.All("body").SelectMany(body => Outlines(body, [])).Take(MostOutlines).Index())
            yield return index == 0 ? outline with { Warnings = [.. faults, .. outline.Warnings] } : outline;
    }

    private static IEnumerable<NewsDocument> Outlines(XElement inside, IReadOnlyList<string> path)
    {
        foreach (var outline in inside.All("outline"))
        {
            var name = Characters.Line(outline.Mark("title") ?? outline.Mark("text"));
            var feed = outline.Mark("xmlUrl") ?? outline.Mark("xmlurl") ?? (outline.Mark("type")?.ToLowerInvariant() is "rss" or "atom" or "include" or "link" ? outline.Mark("url") : null);
            yield return new()
            {
                Type = DocumentType.Component,
                Uri = feed,
                Address = outline.Mark("htmlUrl") ?? outline.Mark("url"),
                Headline = name ?? feed,
                Standfirst = Characters.Line(outline.Mark("description")),
                Language = outline.Mark("language") is { } tag && tag != "unknown" ? tag : null,
                Sections = path,
                Tags = [.. (outline.Mark("category") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                IsPublic = false,
                Warnings = outline.Mark("text") is null ? [new(0, "An outline has no 'text', which OPML demands.")] : [],
            };
            foreach (var inner in Outlines(outline, name is null ? path : [.. path, name])) yield return inner;
        }
    }
}
