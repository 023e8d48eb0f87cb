using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    private void Quoted(IElement element, IElement? caption)
    {
        EndLine();
        if (Classes.IsPullQuote(element)) { PullQuoted(element); return; }
        if (Classes.Post(element) is { } provider && LastLink(element) is { } post)
        {
            Add(new Embed(post, Words(element), provider));
            return;
        }

        var source = addresses.Link(element.GetAttribute("cite"));
        var speaker = caption ?? element.QuerySelector("footer, figcaption, .speaker") ?? LastOwn(element, "cite");
        var credit = speaker is null ? default : Credited(speaker);
        if (speaker is not null && element.Contains(speaker)) speaker.Remove();

        var words = new List<Inline>();
        var besides = new List<Block>();
        foreach (var block in Inside(element)) Spoken(block, words, besides);
        if (words.Count > 0)
            Add(new Quote(words) { Speaker = credit.Speaker, Role = credit.Role, To = credit.To, When = credit.When, Source = source ?? credit.Link });
        else if (credit.Speaker is { } alone) Add(new Paragraph(Inline.Plain(alone)));
        foreach (var block in besides) Add(block);
    }

    private static void Spoken(Block block, List<Inline> words, List<Block> besides)
    {
        switch (block)
        {
            case Paragraph paragraph: words.Add(paragraph.Text); break;
            case Heading heading: words.Add(heading.Text); break;
            case Quote quote when quote.Speaker is null: words.AddRange(quote.Text); break;
            case BulletList list: words.AddRange(BodyText.Entries(list)); break;
            default: besides.Add(block); break;
        }
    }

    private void PullQuoted(IElement element)
    {
        var credit = element.QuerySelector("figcaption, cite, footer");
        var name = Words(credit);
        credit?.Remove();
        var words = new InlineBuilder();
        var besides = new List<Block>();
        foreach (var block in Inside(element))
        {
            if (block is Paragraph paragraph) words.AppendLine(paragraph.Text);
            else if (block is Quote quote) foreach (var text in quote.Text) words.AppendLine(text);
            else besides.Add(block);
        }

        if (words.Take() is { IsEmpty: false } all) Add(new PullQuote(all, name));
        else if (name is not null) Add(new Paragraph(Inline.Plain(name)));
        foreach (var block in besides) Add(block);
    }

    private (string? Speaker, string? Role, string? To, string? When, string? Link) Credited(IElement caption)
    {
        var link = addresses.Link(caption.QuerySelector("a[href]")?.GetAttribute("href"));
        if (caption.QuerySelector(".speaker, .role, .to, .when") is not null)
            return (Words(caption.QuerySelector(".speaker")), Words(caption.QuerySelector(".role")), Words(caption.QuerySelector(".to")), Words(caption.QuerySelector(".when")), link);

        var words = Words(caption)?.TrimStart('—', '–', '-', '―', ' ');
        if (string.IsNullOrEmpty(words)) return default;
        var comma = words.AsSpan().IndexOfAny(",،，、");
        var name = comma > 0 ? words[..comma].Trim() : words;
        var role = comma > 0 ? words[(comma + 1)..].Trim() : "";
        return name.Length is > 0 and <= 80 && role.Length > 0 ? (name, role, null, null, link) : (words, null, null, null, link);
    }

    /// <summary>A cite that closes the quotation names its speaker; one amid the words names a work.</summary>
    private static IElement? LastOwn(IElement element, string name)
    {
        var last = element.LastElementChild;
        while (last is not null && last.LocalName is "p" or "div" && string.IsNullOrWhiteSpace(TrailingText(last))) last = last.LastElementChild;
        return last?.LocalName == name && string.IsNullOrWhiteSpace(last.NextSibling?.TextContent) ? last : null;
    }

    private static string? TrailingText(IElement element) => element.LastElementChild?.NextSibling?.TextContent;

    private string? LastLink(IElement element) => addresses.Media(element.QuerySelectorAll("a[href]") is { Length: > 0 } links ? links[^1].GetAttribute("href") : null);
}
