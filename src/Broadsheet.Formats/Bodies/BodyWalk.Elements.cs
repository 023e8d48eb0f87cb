using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    private void Handle(IElement element, Marks marks)
    {
        switch (element.LocalName)
        {
            case "br": if (line.Break()) EndLine(); break;
            case "p" or "div" or "section" or "li": Container(element, marks); break;
            case ['h', var level]when char.IsAsciiDigit(level): Heading(element, level - '0', marks); break;
            case "hr": Add(new Rule()); break;
            case "ul" or "ol" or "menu" or "dir": List(element, marks); break;
            case "blockquote": Quoted(element, caption: null); break;
            case "figure": Figure(element, "figcaption"); break;
            case "picture" or "img" or "image" or "amp-img": ReadPicture(element, marks); break;
            case "video" or "amp-video" or "audio" or "amp-audio": Player(element); break;
            case "iframe" or "amp-iframe" or "amp-youtube" or "object" or "embed": Frame(element, marks); break;
            case "table": ReadTable(element, marks); break;
            case "details" or "aside": Box(element, marks); break;
            case "pre" or "xmp" or "listing" or "plaintext": Code(element); break;
        }
    }

    private void Container(IElement element, Marks marks)
    {
        EndLine();
        if (element.ClassName is not { Length: > 0 } ) Flow(element, marks);
        else if (Classes.Has(element, "wp-caption")) Figure(element, ".wp-caption-text");
        else if (Classes.IsPullQuote(element)) PullQuoted(element);
        else if (Classes.Has(element, "gallery") && element.QuerySelector("img") is not null) ReadGallery(element);
        else if (Classes.IsFactBox(element)) Box(element, marks);
        else if (Classes.Has(element, "raw-html")) RawInside(element);
        else if (Classes.Has(element, "file") && element.QuerySelector("a[download]") is { } file) File(file);
        else if (Classes.Has(element, "wp-block-file") && element.QuerySelector("a[href]") is { } block) File(block);
        else if (Classes.Has(element, "wp-block-embed__wrapper") && addresses.Media(element.TextContent) is { } alone && Uri.TryCreate(alone, UriKind.Absolute, out _) && element.FirstElementChild is null) Add(new Embed(alone, Provider: Providers.Of(alone)));
        else Flow(element, marks);
    }

    private void Heading(IElement element, int level, Marks marks)
    {
        EndLine();
        foreach (var block in Inside(element, marks.Inside(element, addresses)))
            Add(block is Paragraph { Text: var text } ? new Heading(Math.Clamp(level, 2, 4), text) : block);
    }

    private void Code(IElement element)
    {
        var code = element.QuerySelector("code") ?? element;
        var language = code.ClassList.Concat(element.ClassList).FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal) && name.Length > 9)?[9..];
        if (Classes.Has(element, "wp-block-verse")) { Verse(element); return; }
        foreach (var end in element.QuerySelectorAll("br").ToList()) end.ReplaceWith(end.Owner!.CreateTextNode("\n"));
        var text = Characters.Clean(element.TextContent);
        if (!string.IsNullOrWhiteSpace(text)) Add(new CodeBlock(text, language));
    }

    private void Verse(IElement element)
    {
        EndLine();
        foreach (var words in element.TextContent.Split('\n'))
        {
            line.Append(words, Marks.None);
            line.Break();
        }
        EndLine();
    }

    private void Box(IElement element, Marks marks)
    {
        EndLine();
        if (Classes.IsPullQuote(element)) { PullQuoted(element); return; }
        if (depth > 40) { Flow(element, marks); return; }

        var title = element.Children.FirstOrDefault(child => child.LocalName == "summary" || child.ClassList.Contains("fact-title"))
            ?? element.Children.FirstOrDefault(child => child.LocalName is ['h', >= '1' and <= '6']);
        var name = Words(title) ?? "";
        title?.Remove();
        var body = Inside(element);
        if (name.Length > 0 || body.Count > 0) Add(new FactBox(name, body));
    }

    private void RawInside(IElement element)
    {
        if (RawMarkup.Sanitise(element.InnerHtml) is { Length: > 0 } html) Add(new RawHtml(html));
    }

    private void File(IElement link)
    {
        if (addresses.Media(link.GetAttribute("href")) is not { } href) { Phrase(link, Marks.None); return; }
        long? bytes = long.TryParse(link.GetAttribute("data-bytes"), out var length) && length >= 0 ? length : null;
        Add(new Attachment(href, Characters.Line(link.TextContent) ?? href, Characters.Line(link.GetAttribute("type")), bytes));
    }
}
