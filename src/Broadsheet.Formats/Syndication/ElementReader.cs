namespace Broadsheet.Formats.Syndication;

/// <summary>Builds elements out of loose markup: binds namespaces, carries xml:base and xml:lang down, closes what the feed forgot to close.</summary>
internal sealed class ElementReader(LooseXml xml, ReadingOptions options)
{
    private readonly record struct Opened(Element Element, string Spelled, Dictionary<string, string>? Prefixes);

    private readonly List<Opened> stack = [];

    /// <summary>What was mended since the last call of <see cref="TakeWarnings"/>.</summary>
    private readonly List<Warning> warnings = [];

    private int pendingCloses;

    public int Line => xml.Line;
    public int Depth => stack.Count;

    /// <summary>The element just opened was written <c>&lt;empty/&gt;</c>.</summary>
    public bool IsEmpty => pendingCloses > 0;

    public void Renew() => xml.Budget = options.MaxItemBytes;

    public IReadOnlyList<Warning> TakeWarnings()
    {
        var taken = warnings.ToArray();
        warnings.Clear();
        return taken;
    }

    /// <summary>Opens the next element at or below the given depth and returns it, still empty; null when its parent ended.</summary>
    public Element? OpenNext(int depth)
    {
        while (true)
        {
            if (stack.Count < depth) return null;
            switch (xml.Read())
            {
                case Token.End: return null;
                case Token.Open: return Open().Element;
                case Token.OpenAndClose:
                    var element = Open().Element;
                    pendingCloses++;
                    return element;
                case Token.Close: Close(); break;
            }
        }
    }

    /// <summary>Reads all that the element just opened holds, until it is closed.</summary>
    /// <exception cref="UnreadableDocument">It is too deep or too large, or the file breaks off in it.</exception>
    public Element Complete(Element element)
    {
        var depth = stack.Count - 1;
        ClosePending();
        while (stack.Count > depth)
        {
            switch (xml.Read())
            {
                case Token.End: throw new UnreadableDocument($"The file breaks off inside <{stack[^1].Spelled}>. Fetch it again.", xml.Line);
                case Token.Text: stack[^1].Element.Add(xml.Text); break;
                case Token.Open: OpenChild(); break;
                case Token.OpenAndClose: OpenChild(); stack.RemoveAt(stack.Count - 1); break;
                case Token.Close: Close(); break;
            }
        }
        return element;
    }

    /// <summary>Ends the element that <see cref="OpenNext"/> gave when it was <c>&lt;empty/&gt;</c>.</summary>
    public void ClosePending()
    {
        if (pendingCloses == 0) return;
        pendingCloses = 0;
        stack.RemoveAt(stack.Count - 1);
    }

    private void OpenChild()
    {
        var parent = stack[^1].Element;
        parent.Add(Open().Element);
    }

    private Opened Open()
    {
        if (stack.Count >= options.MaxDepth) throw new UnreadableDocument($"Elements stand more than {options.MaxDepth} deep in one another. This is no feed.", xml.Line);
        var prefixes = DeclaredPrefixes();
        var opened = new Opened(new Element(NameOf(xml.Name, prefixes, isElement: true), xml.Line), xml.Name, prefixes);
        stack.Add(opened);
        var (parent, element) = (stack.Count > 1 ? stack[^2].Element : null, opened.Element);
        foreach (var (name, value) in xml.Attributes)
            if (!IsDeclaration(name)) element.Attributes[NameOf(name, prefixes, isElement: false)] = value;
        element.Language = element["xml:lang"] ?? parent?.Language;
        element.Base = element["xml:base"] is { } address ? Addressing.Resolve(parent?.Base ?? options.BaseAddress, address) ?? parent?.Base : parent?.Base ?? options.BaseAddress;
        return opened;
    }

    private void Close()
    {
        var at = stack.FindLastIndex(opened => string.Equals(opened.Spelled, xml.Name, StringComparison.OrdinalIgnoreCase));
        if (at == stack.Count - 1 && at >= 0)
        {
            stack.RemoveAt(at);
            return;
        }
        if (warnings.Count < 20)
            warnings.Add(new(xml.Line, $"</{xml.Name}> closes what <{(stack.Count > 0 ? stack[^1].Spelled : "")}> opened."));
        if (at >= 0) stack.RemoveRange(at, stack.Count - at);
        else if (stack.Count > 0 && !stack[^1].Element.HasChildren) stack.RemoveAt(stack.Count - 1);
    }

    private Dictionary<string, string>? DeclaredPrefixes()
    {
        Dictionary<string, string>? declared = null;
        foreach (var (name, value) in xml.Attributes)
            if (IsDeclaration(name)) (declared ??= [])[name.Length > 6 ? name[6..] : ""] = value;
        return declared;
    }

    private static bool IsDeclaration(string attribute) =>
        attribute == "xmlns" || attribute.StartsWith("xmlns:", StringComparison.Ordinal);

    private string NameOf(string spelled, Dictionary<string, string>? own, bool isElement)
    {
        var colon = spelled.IndexOf(':', StringComparison.Ordinal);
        var local = spelled[(colon + 1)..].ToLowerInvariant();
        if (colon < 0 && !isElement) return local;
        var written = colon < 0 ? "" : spelled[..colon];
        var prefix = Namespaces.PrefixOf(AddressOf(written, own), written);
        return prefix.Length == 0 ? local : prefix + ":" + local;
    }

    private string? AddressOf(string prefix, Dictionary<string, string>? own)
    {
        if (own?.TryGetValue(prefix, out var address) == true) return address;
        for (var at = stack.Count - 1; at >= 0; at--)
            if (stack[at].Prefixes?.TryGetValue(prefix, out address) == true) return address;
        return null;
    }
}
