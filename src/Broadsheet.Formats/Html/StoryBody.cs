using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>Takes the story out of the page and lists what was left behind.</summary>
internal sealed class StoryBody(Page page, Headline headline, IElement? standfirst, IReadOnlyList<string?> credits)
{
    private const int MostDropped = 500;

    /// <summary>What is only heard or only decorates, wherever it stands.</summary>
    private const string Signs = ".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .material-icons, [class*=material-symbols], p [hidden], li [hidden], figure button, p button, h1 button, h2 button, figcaption button";

    private readonly List<string> dropped = [];
    private int whole;

    public (IReadOnlyList<Block> Blocks, IReadOnlyList<string> Dropped) Read()
    {
        var standfirstText = Page.Words(standfirst);
        foreach (var code in page.QueryAll("script, style, template, svg, meta, link").ToList()) code.Remove();
        foreach (var sign in page.QueryAll(Signs).ToList()) { Drop(sign); sign.Remove(); }
        Captions.Join(page);
        whole = Junk.Length(page.Body.TextContent);
        Lose(page.Body);
        standfirst?.Remove();
        if (headline.Element is { } shown && page.Body.Contains(shown)) shown.Remove();

        var main = MainElement.Of(page.Body);
        var blocks = Split(BodyReader.Read(main, page.Base));
        var kept = new StoryLines([headline.Text, standfirstText, page.SiteName], [.. credits.OfType<string>()], dropped).Keep(blocks);
        DropOutside(main);
        return (Enough(kept), [.. dropped.Distinct(StringComparer.Ordinal).Take(MostDropped)]);
    }

    /// <summary>A reader of bodies keeps asides of others' making as fact boxes; one without a title or with nothing of its own is text.</summary>
    public static IReadOnlyList<Block> Split(IReadOnlyList<Block> blocks) =>
        [.. blocks.SelectMany(block => block is FactBox { Title: "" } box ? box.Body : [block])];

    /// <summary>Pages that build their text by script still carry it in their JSON-LD.</summary>
    private IReadOnlyList<Block> Enough(IReadOnlyList<Block> kept)
    {
        var length = BodyText.Paragraphs(kept).Sum(words => words.Length);
        if (JsonLd.Word(page.Story, "articleBody") is not { } whole || whole.Length < 200 || length > whole.Length / 3) return kept;
        if (whole.Contains("</p>", StringComparison.OrdinalIgnoreCase)) return BodyReader.Read(whole, page.Base);
        return [.. System.Net.WebUtility.HtmlDecode(whole).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(Inline.Plain(Characters.Line(line)!)))];
    }

    /// <summary>Takes away what names, roles and links give away as furniture, unless most of the page is in it.</summary>
    private void Lose(IElement root)
    {
        for (var child = root.FirstElementChild; child is not null;)
        {
            var next = child.NextElementSibling;
            if (IsForeign(child)) { Drop(child); child.Remove(); }
            else if (child.LocalName is not ("p" or "pre" or "table" or "figure")) Lose(child);
            child = next;
        }
    }

    private bool IsForeign(IElement element)
    {
        if (element == headline.Element || element == standfirst || (standfirst is not null && element.Contains(standfirst))) return false;
        if (headline.Element is not null && element.Contains(headline.Element)) return false;
        if (element.LocalName == "aside") return !IsFactBox(element);
        if (element.LocalName == "header") return element.QuerySelector("figure") is null && (element.Closest("article") is not null || element.QuerySelectorAll("p").Length == 0);
        if (Junk.Is(element)) return Junk.IsSurely(element) || Junk.Length(element.TextContent) * 10 < whole * 4;
        return IsLinkList(element) || IsSign(element);
    }

    private static bool IsFactBox(IElement aside) =>
        !Junk.Is(aside) && !JunkWords.LeadsAway(Characters.Line(aside.TextContent) ?? "") && Junk.LinkShare(aside) < 0.35 && Junk.Length(aside.TextContent) > 60 && aside.QuerySelector("form, input, button") is null;

    /// <summary>A list or box of little but links, or of cards that lead away.</summary>
    private static bool IsLinkList(IElement element) =>
        element.LocalName is "ul" or "ol" or "div" or "section" && element.QuerySelectorAll("a").Length >= 2 && element.QuerySelector("blockquote.twitter-tweet, figure.wp-block-gallery, .gallery") is null
        && Junk.LinkShare(element) > 0.75 && Junk.Length(element.TextContent) > 0;

    /// <summary>An icon's name or a player's time in an element of its own.</summary>
    private static bool IsSign(IElement element) =>
        element.FirstElementChild is null && element.LocalName is "span" or "div" or "i" or "small" && element.TextContent.Length is > 0 and < 40 && JunkWords.Is(element.TextContent.Trim()) && element.TextContent.Any(char.IsLetterOrDigit) && element.Closest("p, figure, h1, h2, h3, li, td, blockquote") is null;

    private void Drop(IElement element)
    {
        if (dropped.Count >= MostDropped || element.LocalName is "script" or "style" or "svg" or "meta" or "link" or "template") return;
        if (Junk.LinkShare(element) > 0.5)
            foreach (var link in element.QuerySelectorAll("a, button, option, label")) link.AppendChild(element.Owner!.CreateElement("br"));
        foreach (var line in BodyText.Paragraphs(BodyReader.Read(element)).SelectMany(each => each.Split('\n')))
            if (dropped.Count < MostDropped && line.Length <= 500 && !Alike.Same(line, headline.Text)) dropped.Add(line);
    }

    private void DropOutside(IElement main)
    {
        for (var inner = main; inner.ParentElement is { } parent && parent.LocalName != "html"; inner = parent)
            foreach (var child in parent.Children)
                if (child != inner) Drop(child);
    }
}
