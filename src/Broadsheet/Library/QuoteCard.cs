using System.Globalization;
using System.Net;
using NetVips;

namespace Broadsheet.Library;

/// <summary>Words that somebody said, as a picture of 1200 × 630 pixels. Pango shapes them: Arabic joins, Devanagari stacks, right-to-left runs from the right.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record QuoteCard(string Words, string? Speaker, string? Role, string Paper, string Language, bool IsRightToLeft)
{
    private const int Width = 1200, Height = 630, Edge = 84, MostLetters = 420;
    private const int Sizes = 6, Largest = 60, Step = 7;

    // The first that has the letters is taken, letter by letter.
    private const string Faces = "Noto Serif, Noto Naskh Arabic, Noto Serif Devanagari, Noto Serif Hebrew, Noto Serif CJK SC, DejaVu Serif";

    private static readonly int[] Ground = [253, 252, 250], Ink = [20, 23, 27], Quiet = [67, 71, 78], Brand = [10, 84, 112];

    /// <returns>PNG.</returns>
    public byte[] Draw()
    {
        using var ground = (Image.Black(Width, Height, bands: 3) + Ground).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var words = Fitting();
        using var below = Text(Below, 28);
        using var paper = Text($"<b>{Escaped(Paper)}</b>", 26);
        using var ruled = ground.Mutate(card => card.DrawRect([.. Brand.Select(part => (double)part)], 0, 0, Width, 12, fill: true));
        using var said = Put(ruled, words, Ink, Edge);
        using var told = Put(said, below, Quiet, Edge + words.Height + 32);
        using var card = Put(told, paper, Brand, Height - Edge + 12);
        return card.PngsaveBuffer(compression: 9, palette: true);
    }

    /// <summary>As large as the card has room for.</summary>
    private Image Fitting()
    {
        var cut = new StringInfo(Words);
        var said = cut.LengthInTextElements > MostLetters ? cut.SubstringByTextElements(0, MostLetters - 1) + "…" : Words;
        for (var size = 0; ; size++)
        {
            var drawn = Text(Escaped(said), Largest - (size * Step));
            if (size == Sizes || drawn.Height <= Height - (3 * Edge)) return drawn;
            drawn.Dispose();
        }
    }

    private string Below => (Speaker, Role) switch
    {
        ({ Length: > 0 } name, { Length: > 0 } role) => $"<b>{Escaped(name)}</b>  {Escaped(role)}",
        ({ Length: > 0 } name, _) => $"<b>{Escaped(name)}</b>",
        _ => "",
    };

    /// <summary>A mask of the words; nothing in it when there are none.</summary>
    private Image Text(string markup, int size) => markup.All(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
        ? Image.Black(1, 1)
        : Image.Text($"<span lang=\"{Escaped(Language)}\">{markup}</span>", font: string.Create(CultureInfo.InvariantCulture, $"{Faces} {size}"), width: Width - (2 * Edge), dpi: 72, wrap: Enums.TextWrap.WordChar);

    /// <summary>Text is a mask: its colour is put where it is. It stands at the side where one begins to read.</summary>
    private Image Put(Image card, Image text, int[] colour, int top)
    {
        using var place = text.Embed(IsRightToLeft ? Math.Max(Edge, Width - Edge - text.Width) : Edge, top, Width, Height);
        using var flat = (Image.Black(Width, Height, bands: 3) + colour).Cast(Enums.BandFormat.Uchar);
        return place.Ifthenelse(flat, card, blend: true).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static string Escaped(string words) => WebUtility.HtmlEncode(words).Replace("&#39;", "’", StringComparison.Ordinal);
}
