using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>The picture that stands for the story.</summary>
internal sealed class LeadPicture
{
    private readonly Page page;
    private readonly Picture? shown;

    public LeadPicture(Page page, Headline headline, IElement? standfirst)
    {
        this.page = page;
        shown = Named() ?? Above(headline, standfirst);
    }

    /// <summary>A picture above the first words is the lead and leaves the body; else the one that the page declares.</summary>
    public Picture? Choose(ref IReadOnlyList<Block> body)
    {
        var declared = Declared();
        var first = body.TakeWhile(block => block is not (Paragraph or Heading or BulletList or Quote)).OfType<Picture>().FirstOrDefault();
        if (first is not null) body = [.. body.Where(block => block != first)];
        var chosen = first ?? shown ?? (declared is null ? null : body.OfType<Picture>().FirstOrDefault(picture => Name(picture.Href) == Name(declared.Href)) ?? declared);
        if (chosen is not null) chosen = Captions.Parted(chosen);
        if (chosen is null || declared is null || Name(chosen.Href) != Name(declared.Href)) return chosen;
        return chosen with
        {
            Alt = chosen.Alt ?? declared.Alt, Caption = chosen.Caption ?? declared.Caption, CreditLine = chosen.CreditLine ?? declared.CreditLine,
            Width = chosen.Width > 0 ? chosen.Width : declared.Width, Height = chosen.Height > 0 ? chosen.Height : declared.Height,
        };
    }

    private Picture? Named()
    {
        foreach (var element in page.QueryAll("header figure, .lead-image, .hero-image, .hero figure, .featured-image, .post-thumbnail, .article-hero, .article__hero, figure.lead, figure.hero, .wp-post-image, .article-image, .main-image, .lead-picture, .lead-media"))
        {
            if (IsElsewhere(element)) continue;
            if (Of(element.Closest("figure") ?? element) is { } picture) return picture;
        }

        return null;
    }

    /// <summary>The first picture between the headline and the first paragraph.</summary>
    private Picture? Above(Headline headline, IElement? standfirst)
    {
        if (headline.Element is not { } title) return null;
        var passed = false;
        foreach (var element in page.QueryAll("h1, h2, h3, p, div, td, figure, picture, img, [itemprop], .headline, .entry-title, .p-name"))
        {
            if (element == title) { passed = true; continue; }
            if (!passed) continue;
            if (element != standfirst && IsText(element)) return null;
            if (element.LocalName is "figure" or "picture" or "img" && !IsElsewhere(element) && Of(element) is { } picture && picture.Width is 0 or >= 200) return picture;
        }

        return null;
    }

    private static bool IsText(IElement element) => element.LocalName is "p" or "div" or "td"
        && Junk.Weight(element.LocalName == "p" ? element.TextContent : string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data))) > 70;

    private static bool IsElsewhere(IElement element) =>
        Page.Within(element, "nav, footer, aside, [class*=related], [class*=card], [class*=author], [class*=avatar], [class*=logo], [class*=share], [class*=teaser], [class*=promo], .site-header, [role=banner]");

    private Picture? Of(IElement holder)
    {
        var blocks = holder.LocalName == "img" ? PictureSource.Of(holder, page.Addresses) is { } own ? [own] : [] : ReadCopy(holder);
        if (blocks.OfType<Picture>().FirstOrDefault() is not { } picture) return null;
        return picture.Caption is null && blocks is [Picture, Paragraph { Text: var caption }] ? picture with { Caption = caption.PlainText } : picture;
    }

    private IReadOnlyList<Block> ReadCopy(IElement holder)
    {
        var outer = holder.Owner!.CreateElement("div");
        outer.AppendChild(holder.Clone());
        return StoryBody.Split(BodyReader.Read(outer, page.Base));
    }

    private Picture? Declared()
    {
        if (page.Story is { } story && story.TryGetProperty("image", out var images))
            foreach (var image in JsonLd.Each(images).Select(page.Linked.Resolve))
                if (OfNode(image) is { } picture) return picture;
        var address = page.Addresses.Media(page.Metas.First("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full", "thumbnail", "image"));
        return address is null || IsOrnament(address) ? null
            : new Picture { Href = address, Alt = page.Metas.First("og:image:alt", "twitter:image:alt"), Width = Number(page.Metas.First("og:image:width")), Height = Number(page.Metas.First("og:image:height")) };
    }

    private Picture? OfNode(JsonElement image)
    {
        if (image.ValueKind == JsonValueKind.String) return page.Addresses.Media(image.GetString()) is { } plain && !IsOrnament(plain) ? new Picture { Href = plain } : null;
        if (page.Addresses.Media(JsonLd.Word(image, "url") ?? JsonLd.Word(image, "contentUrl")) is not { } href || IsOrnament(href)) return null;
        return new Picture
        {
            Href = href, Caption = Characters.Line(JsonLd.Word(image, "caption") ?? JsonLd.Word(image, "description")), CreditLine = Characters.Line(JsonLd.Word(image, "creditText") ?? JsonLd.Word(image, "author") ?? JsonLd.Word(image, "creator")),
            Width = Number(JsonLd.Word(image, "width")), Height = Number(JsonLd.Word(image, "height")),
        };
    }

    private static bool IsOrnament(string address) =>
        Name(address) is var name && (name.Contains("logo", StringComparison.OrdinalIgnoreCase) || name.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || name.StartsWith("default", StringComparison.OrdinalIgnoreCase) || name.Contains("share-image", StringComparison.OrdinalIgnoreCase));

    /// <summary>The file's own name: sizes and queries differ between the places that name one picture.</summary>
    private static string Name(string? address)
    {
        var file = (address ?? "").Split('?', '#')[0].Split('/')[^1];
        var dot = file.LastIndexOf('.');
        var stem = dot > 0 ? file[..dot] : file;
        var size = stem.LastIndexOf('-');
        return size > 0 && stem[(size + 1)..].All(letter => char.IsAsciiDigit(letter) || letter is 'x' or 'w') ? stem[..size] : stem;
    }

    private static int Number(string? words) => int.TryParse(words?.Split('.')[0].Replace("px", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : 0;
}
