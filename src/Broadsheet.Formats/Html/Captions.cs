using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>Brings pictures and the words that belong to them together.</summary>
internal static partial class Captions
{
    [GeneratedRegex("""(?i)^(?<caption>.*?)[\s(\[|]*(?<credit>(photos?|foto|fot\.|fotos?|picture|photograph|image|bild|crédits?|credit|фото|صورة|تصوير|写真|撮影|摄影|图片来源|©)(\s*(:|：|/)\s*|\s+(by|de|par|von)\s+|(?<=fot\.)\s+|(?<=©)\s*)[^.]{2,80})[)\]]?\.?$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Credited();

    /// <summary>Some pages caption a picture by a class name alone.</summary>
    public static void Join(Page page)
    {
        foreach (var caption in page.QueryAll("[class*=caption], [class*=Caption]").ToList())
        {
            if (caption.Closest("figure, figcaption, table, .wp-caption, .gallery") is not null || caption.ParentElement is not { } parent || Junk.Length(caption.TextContent) > 500) continue;
            if (parent.QuerySelectorAll("img") is not [var img] || caption.Contains(img) || parent.QuerySelectorAll("p").Length > 2) continue;
            var figure = page.Document.CreateElement("figure");
            var words = page.Document.CreateElement("figcaption");
            parent.InsertBefore(figure, caption);
            figure.AppendChild(img.Closest("picture") ?? img);
            while (caption.FirstChild is { } child) words.AppendChild(child);
            figure.AppendChild(words);
            caption.Remove();
        }
    }

    /// <summary>A credit that closes the caption in its own words.</summary>
    public static Picture Parted(Picture picture)
    {
        if (picture.CreditLine is not null || picture.Caption is not { Length: < 600 } caption) return picture;
        try
        {
            return Credited().Match(caption) is { Success: true } match
                ? picture with { Caption = Characters.Line(match.Groups["caption"].Value.TrimEnd(' ', '|', '-', '–', '—', '/')), CreditLine = match.Groups["credit"].Value.Trim() }
                : picture;
        }
        catch (RegexMatchTimeoutException)
        {
            return picture;
        }
    }
}
