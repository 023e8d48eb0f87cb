using Broadsheet.Formats.Bodies;

namespace Broadsheet.Record.Stating;

/// <summary>One quote of an item, through the versions that hold it.</summary>
internal sealed record SaidInItem(Quote Quote, string Speaker, string Text, string Folded, int First, int Last, DateTimeOffset At)
{
    private const int LongestName = 120;

    /// <summary>All that anybody is quoted with, by name; words without a speaker are nobody's statement.</summary>
    /// <param name="versions">Of one item, oldest first.</param>
    /// <param name="running">Quotations on the record that stand in a version's running text.</param>
    public static List<SaidInItem> In(IEnumerable<Archive.Version> versions, Func<Archive.Version, IEnumerable<Quote>> running)
    {
        var said = new Dictionary<(string, string), SaidInItem>();
        foreach (var version in versions)
        {
            foreach (var quote in Quotes(version.Content.Body).Concat(running(version)))
            {
                var text = string.Join("\n", quote.Text.Select(text => text.PlainText)).Trim();
                if (quote.Speaker?.Trim() is not { Length: > 0 and <= LongestName } speaker || Stating.Folded.Of(text) is not { Length: > 0 } folded) continue;
                var key = (Stating.Folded.Of(speaker), folded);
                said[key] = said.TryGetValue(key, out var before) ? before with { Last = version.Number, Quote = quote, Text = text } : new(quote, speaker, text, folded, version.Number, version.Number, version.At);
            }
        }

        return [.. said.Values];
    }

    /// <summary>Those that stand as blocks.</summary>
    public static IEnumerable<Quote> Quotes(IEnumerable<Block> body) => body.SelectMany(block => block switch
    {
        Quote quote => [quote],
        FactBox box => Quotes(box.Body),
        _ => [],
    });
}
