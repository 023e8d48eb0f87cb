using System.Text;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;

namespace Broadsheet.Desk.Publishing;

/// <summary>What a change does to what the story claims. A changed number, name or quotation is no typo until somebody says why.</summary>
internal static class Facts
{
    private const int MostLetters = 300;

    public static bool AreTouched(StoryContent before, StoryContent after) =>
        Quotes(before) != Quotes(after) || WordDifference.Between(before, after).Any(part => part.Kind != DifferenceKind.Kept && IsFact(part.Text));

    /// <summary>The first sentence that readers read before and do not read any more, for the note of a correction; null when nothing was taken out.</summary>
    public static string? Earlier(StoryContent before, StoryContent after)
    {
        var first = WordDifference.Between(before, after).GroupBy(part => part.Paragraph).FirstOrDefault(paragraph => paragraph.Any(part => part.Kind == DifferenceKind.Deleted));
        if (first is null) return null;
        var text = string.Concat(first.Where(part => part.Kind != DifferenceKind.Inserted).Select(part => part.Text)).Trim();
        return text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', MostLetters) is > 0 and var blank ? blank : MostLetters), "…");
    }

    private static string Quotes(StoryContent story) =>
        string.Join('\n', story.Body.OfType<Quote>().Select(quote => $"{quote.Speaker}|{quote.To}|{quote.When}|{string.Join(' ', quote.Text.Select(text => text.PlainText))}"));

    /// <summary>A digit, or a word with a capital letter. Scripts without capitals show only their numbers.</summary>
    private static bool IsFact(string text) => text.EnumerateRunes().Any(rune => Rune.IsDigit(rune) || Rune.IsUpper(rune));
}
