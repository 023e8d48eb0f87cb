using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site.Stories;

/// <summary>How long a story takes to read.</summary>
internal static class ReadingTime
{
    /// <summary>A calm reader's pace for news.</summary>
    private const int LettersPerMinute = 1250;

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(IReadOnlyList<Block> body) => Math.Max(1, (body.Sum(Letters) + (LettersPerMinute / 2)) / LettersPerMinute);

    private static int Letters(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.PlainText.Length,
        Heading heading => heading.Text.PlainText.Length,
        Quote quote => quote.Text.Sum(text => text.PlainText.Length),
        BulletList list => list.Items.Sum(Letters),
        FactBox box => box.Body.Sum(Letters),
        _ => 0,
    };

    private static int Letters(ListEntry entry) => entry.Text.PlainText.Length + (entry.Nested?.Items.Sum(Letters) ?? 0);
}
