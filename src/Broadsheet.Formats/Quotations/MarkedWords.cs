namespace Broadsheet.Formats.Quotations;

/// <summary>Words between marks in one paragraph.</summary>
/// <param name="Start">Of the opening mark.</param>
/// <param name="End">After the closing mark.</param>
/// <param name="Text">Between the marks, trimmed.</param>
/// <param name="IsOpen">The closing mark is missing: the quotation goes on in the next paragraph.</param>
internal sealed record MarkedWords(int Start, int End, string Text, bool IsOpen)
{
    private const string Enders = ".!?…。！？؟।";

    public int Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>A comma or stop inside the mark: English and its like end speech so.</summary>
    public bool EndsInside => Text.Length > 0 && (Enders.Contains(Text[^1]) || Text[^1] is ',' or '،' or '—' or '–');

    public bool EndsInComma => Text.Length > 0 && Text[^1] is ',' or '،';

    public bool EndsInStop => Text.Length > 0 && Text[^1] is '.' or '…';

    public bool IsSentence => Text.Length > 0 && Enders.Contains(Text[^1]);

    public static List<MarkedWords> In(string paragraph, SpeechTongue? tongue)
    {
        if (tongue is not null && paragraph.Length > 2 && paragraph[0] is '—' or '–' or '-') return Dashes.In(paragraph, tongue);
        var found = new List<MarkedWords>();
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (Closers(paragraph, at) is not { } closers) continue;
            var end = Close(paragraph, at, closers);
            if (end < 0 && closers.Contains('\'', StringComparison.Ordinal)) continue;
            found.Add(new(at, end < 0 ? paragraph.Length : end + 1, Bare(paragraph[(at + 1)..(end < 0 ? paragraph.Length : end)]), end < 0));
            if (end < 0) break;
            at = end;
        }

        return found;
    }

    private static string Bare(string text) => text.Trim(' ', '\u00a0', '\u202f', '\u200f', '\u200e');

    private static string? Closers(string text, int at) => text[at] switch
    {
        '“' => "”“",
        '„' => "“”\"",
        '«' => "»",
        '»' when OpensWord(text, at) && text.IndexOf('«', at) > at => "«",
        '”' when OpensWord(text, at) => "”",
        '"' => "\"",
        '「' => "」",
        '『' => "』",
        '‹' => "›",
        '‘' when OpensWord(text, at) => "’'",
        '‚' when OpensWord(text, at) => "‘’",
        '\'' when OpensWord(text, at) => "'’",
        _ => null,
    };

    private static bool OpensWord(string text, int at) => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or ':') && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    /// <summary>Inner marks of the same pair are counted; an apostrophe inside a word closes nothing.</summary>
    private static int Close(string text, int open, string closers)
    {
        var depth = 0;
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == text[open] && !closers.Contains(text[open], StringComparison.Ordinal)) depth++;
            else if (closers.Contains(text[at], StringComparison.Ordinal) && !(text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])) && depth-- == 0) return at;
        }

        return -1;
    }
}
