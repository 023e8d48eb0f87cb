using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    /// <summary>A figure is what it holds; its caption goes to that.</summary>
    private void Figure(IElement element, string captionAt)
    {
        EndLine();
        if (Classes.Has(element, "gallery")) { ReadGallery(element); return; }
        if (Classes.IsPullQuote(element)) { PullQuoted(element); return; }

        var caption = element.QuerySelector(captionAt);
        if (element.QuerySelector("blockquote") is { } quote && !Classes.IsPullQuote(quote) && element.QuerySelectorAll("blockquote").Length == 1)
        {
            caption?.Remove();
            Quoted(quote, caption);
            quote.Remove();
            caption = null;
        }

        caption?.Remove();
        var inside = Inside(element);
        if (caption is null) AddAll(inside);
        else Captioned(inside, caption);
    }

    private void Captioned(IReadOnlyList<Block> inside, IElement caption)
    {
        var pictures = inside.OfType<Picture>().ToList();
        if (pictures.Count > 1 && pictures.Count == inside.Count) { Add(new Gallery(pictures, Words(caption))); return; }

        var at = inside.ToList().FindIndex(block => block is Picture or Video or Audio or Table or Gallery or Embed);
        for (var index = 0; index < inside.Count; index++)
            Add(index == at ? WithCaption(inside[index], caption) : inside[index]);
        if (at < 0) Flow(caption, Marks.None);
    }

    private Block WithCaption(Block block, IElement caption)
    {
        if (block is Picture picture) return PictureSource.WithCaption(picture, caption, Words);
        var words = Words(caption);
        return block switch
        {
            Video video => video with { Caption = words ?? video.Caption },
            Audio audio => audio with { Caption = words ?? audio.Caption },
            Table table => table with { Caption = words ?? table.Caption },
            Gallery gallery => gallery with { Caption = words ?? gallery.Caption },
            Embed embed => embed with { Title = words ?? embed.Title },
            _ => block,
        };
    }

    private void ReadGallery(IElement element)
    {
        var caption = element.Children.FirstOrDefault(child => child.LocalName == "figcaption" || Classes.Has(child, "blocks-gallery-caption"));
        var words = Words(caption);
        caption?.Remove();
        var pictures = new List<Picture>();
        foreach (var img in element.QuerySelectorAll("img, amp-img"))
        {
            if (PictureSource.Of(img, addresses) is not { } picture || pictures.Any(seen => seen.Href == picture.Href && seen.Blob == picture.Blob && picture.Href is not null)) continue;
            var holder = img.Closest("figure, li, dl, .gallery-item");
            var own = holder is not null && holder != element && element.Contains(holder) ? holder.QuerySelector("figcaption, .gallery-caption, .wp-caption-text, dd") : null;
            pictures.Add(own is null ? picture : PictureSource.WithCaption(picture, own, Words));
        }

        if (pictures.Count > 0) Add(new Gallery(pictures, words));
        else if (words is not null) Add(new Paragraph(Inline.Plain(words)));
    }

    private void ReadPicture(IElement element, Marks marks)
    {
        if (PictureSource.Of(element, addresses) is not { } picture) line.Append(element.GetAttribute("alt") is { } alt && PictureSource.IsSign(element) ? alt : "", marks);
        else if (PictureSource.IsSign(element) && picture.Alt is { } sign) line.Append(sign, marks);
        else Add(picture);
    }

    private void AddAll(IReadOnlyList<Block> inside)
    {
        foreach (var block in inside) Add(block);
    }
}
