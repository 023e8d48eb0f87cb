using System.Text;

namespace Broadsheet.Formats.Syndication;

/// <summary>One XML feed, walked once from its root to its end: parts of its head, and items, each complete, none kept.</summary>
internal sealed class FeedWalk(TextReader text, ReadingOptions options, CancellationToken cancellation)
{
    private const int MostHeadParts = 500;
    private readonly ElementReader elements = new(new LooseXml(text, cancellation) { Budget = options.MaxItemBytes }, options);

    /// <summary>What the feed said of itself so far.</summary>
    public Element Head { get; } = new("head", 0);

    public Element? Root { get; private set; }

    /// <summary>What was mended in the item given last.</summary>
    public IReadOnlyList<Warning> Warnings { get; private set; } = [];

    /// <exception cref="UnreadableDocument">It is no feed, or breaks off, or breaks a limit.</exception>
    public IEnumerable<Element> Items()
    {
        Root = OpenRoot();
        if (Root.Name == "atom:entry")
        {
            yield return Give(Root);
            yield break;
        }
        elements.ClosePending();
        while (elements.OpenNext(1) is { } next)
        {
            if (next.Name == "channel" && elements.Depth == 2 && !elements.IsEmpty)
            {
                Inherit(next);
                continue;
            }
            if (next.Name is "item" or "atom:entry") yield return Give(next);
            else Keep(elements.Complete(next));
            elements.Renew();
        }
        if (elements.Depth > 0)
            throw new UnreadableDocument("The feed breaks off before its end; what came before the break was read. Fetch it again.", elements.Line);
    }

    private Element OpenRoot()
    {
        var root = elements.OpenNext(0) ?? throw new UnreadableDocument("There is no markup in it: this is no feed.", elements.Line);
        if (root.Name is "rss" or "rdf:rdf" or "atom:feed" or "atom:entry" or "feed" or "channel")
        {
            Inherit(root);
            return root;
        }
        throw new UnreadableDocument($"Its outermost element is <{root.Name}>: this is no RSS, RDF or Atom feed.", root.Line);
    }

    private Element Give(Element item)
    {
        elements.Complete(item);
        Warnings = elements.TakeWarnings();
        return item;
    }

    private void Keep(Element part)
    {
        if (Head.Children.Skip(MostHeadParts - 1).Any()) return;
        Head.Add(part);
    }

    private void Inherit(Element from)
    {
        Head.Language = from.Language ?? Head.Language;
        Head.Base = from.Base ?? Head.Base;
        foreach (var (name, value) in from.Attributes) Head.Attributes[name] = value;
    }
}
