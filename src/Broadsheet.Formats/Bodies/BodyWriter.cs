using System.Globalization;

namespace Broadsheet.Formats.Bodies;

/// <summary>
/// Blocks → semantic HTML, the same for pages, feeds and ninjs. Everything is encoded; no style and no script is ever
/// written. <see cref="BodyReader"/> reads it back as the same blocks (without ids, blanks in normal form).
/// </summary>
public static class BodyWriter
{
    public static string Write(IReadOnlyList<Block> body, BodyPictures? pictures = null)
    {
        var page = new BodyPage(pictures);
        page.Blocks(body);
        return page.ToString();
    }

    /// <summary>Block by block, for a page that shows some of them in its own way.</summary>
    public static IEnumerable<(Block Block, string Html)> Pieces(IReadOnlyList<Block> body, BodyPictures? pictures = null)
    {
        var page = new BodyPage(pictures);
        return body.Select(block => (block, page.Piece(block)));
    }
}

/// <summary>One body being written.</summary>
internal sealed partial class BodyPage(BodyPictures? pictures)
{
    private HtmlText html = new();
    private readonly HashSet<string> names = [];

    public override string ToString() => html.ToString();

    /// <summary>One block alone. The names of headings stay unique over all that were asked for.</summary>
    public string Piece(Block block)
    {
        html = new();
        Blocks([block]);
        return html.ToString();
    }

    public void Blocks(IReadOnlyList<Block> body)
    {
        foreach (var block in body)
        {
            Block(block);
            html.Raw("\n");
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: html.Open("p").Inline(paragraph.Text).Close("p"); break;
            case Heading heading: Heading(heading); break;
            case BulletList list: List(list); break;
            case Quote quote: Quote(quote); break;
            case PullQuote quote: PullQuote(quote); break;
            case Picture picture: Picture(picture); break;
            case Gallery gallery: Gallery(gallery); break;
            case Video video: Video(video); break;
            case Audio audio: Audio(audio); break;
            case Attachment file: File(file); break;
            case Table table: Table(table); break;
            case FactBox box: Box(box); break;
            case Embed embed: html.Open("p", ("class", "embed")); Link("embed", embed.Href, embed.Title, ("data-provider", embed.Provider)); html.Close("p"); break;
            case CodeBlock code: html.Open("pre").Open("code", ("class", code.Language is null ? null : "language-" + code.Language)).Text(code.Text).Close("code").Close("pre"); break;
            case Rule: html.Open("hr"); break;
            case RawHtml raw: html.Open("div", ("class", "raw-html")).Raw(RawMarkup.Sanitise(raw.Html)).Close("div"); break;
        }
    }

    private void Heading(Heading heading)
    {
        var tag = "h" + Math.Clamp(heading.Level, 2, 4).ToString(CultureInfo.InvariantCulture);
        html.Open(tag, ("id", Name(heading.Text.PlainText))).Inline(heading.Text).Close(tag);
    }

    private void List(BulletList list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        html.Open(tag);
        foreach (var entry in list.Items)
        {
            html.Open("li").Inline(entry.Text);
            if (entry.Nested is not null) List(entry.Nested);
            html.Close("li");
        }
        html.Close(tag);
    }

    private void Box(FactBox box)
    {
        html.Open("aside", ("class", "fact-box"));
        if (box.Title.Length > 0) html.Open("h3", ("class", "fact-title")).Text(box.Title).Close("h3");
        Blocks(box.Body);
        html.Close("aside");
    }

    /// <summary>An id that links can lead to; prefixed, so that no word of a heading meets an id of the page around it.</summary>
    private string Name(string heading)
    {
        var words = new string([.. heading.Take(80).Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? char.ToLowerInvariant(letter) : '-')]);
        var stem = "h-" + string.Join('-', Characters.Clean(words).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var name = stem;
        for (var count = 2; !names.Add(name); count++) name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{count}");
        return name;
    }
}
