using System.Buffers;

namespace Broadsheet.Formats.PlainText;

/// <param name="Text">Trimmed, on one line.</param>
/// <param name="Number">From 1, in the file.</param>
/// <param name="AfterBlank">An empty line stands before it.</param>
internal sealed record Line(string Text, int Number, bool AfterBlank)
{
    /// <summary>Words, or for scripts without spaces one for two signs.</summary>
    public int Words { get; } = Lines.WordsOf(Text);

    public bool EndsSentence => Lines.EndsSentence(Text);

    /// <summary>A paragraph of a story rather than a title, label or name.</summary>
    public bool IsProse => (EndsSentence && Words >= 6) || Words > 24;
}

internal static class Lines
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”«»„\"「」『』‹›");
    private const string Enders = ".!?…。！？؟।۔";

    public static bool HasMarks(string text) => text.AsSpan().ContainsAny(Marks);

    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("”»“\"'’」』)）]› \u00a0");
        return end.Length > 0 && Enders.Contains(end[^1], StringComparison.Ordinal);
    }

    public static int WordsOf(string text)
    {
        var (words, signs, inside) = (0, 0, false);
        foreach (var letter in text)
        {
            if (IsSign(letter)) signs++;
            else if (char.IsWhiteSpace(letter)) inside = false;
            else if (!inside && char.IsLetterOrDigit(letter)) (words, inside) = (words + 1, true);
        }

        return words + (signs / 2);
    }

    /// <summary>The lines that hold something; lines that a page wrapped inside a sentence are joined again.</summary>
    public static IReadOnlyList<Line> Of(string text)
    {
        var lines = new List<Line>();
        var (number, blank) = (0, true);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = Tidy(raw);
            if (line.Length == 0) blank = true;
            else if (!blank && lines.Count > 0 && GoesOn(lines[^1].Text, line)) lines[^1] = new(lines[^1].Text + " " + line, lines[^1].Number, lines[^1].AfterBlank);
            else (_, blank) = (Add(lines, new(line, number, blank)), false);
        }

        return lines;
    }

    private static bool Add(List<Line> lines, Line line)
    {
        lines.Add(line);
        return true;
    }

    /// <summary>Only a short line can be wrapped, so that joining stays linear in the length of the text.</summary>
    private static bool GoesOn(string before, string line) =>
        before.Length is > 45 and < 4_000 && char.IsLower(line[0]) && line.Length < 200 && !EndsSentence(before) && before[^1] is not ':' && WordsOf(line) > 2;

    private static string Tidy(ReadOnlySpan<char> raw)
    {
        var trimmed = raw.Trim().Trim("\u200b\u200e\u200f\ufeff\u2060\u202a\u202b\u202c\u00a0 ");
        return trimmed.ContainsAny("\t\u00a0\u200b\ufeff") ? trimmed.ToString().Replace('\t', ' ').Replace('\u00a0', ' ').Replace("\u200b", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal).Trim() : trimmed.ToString();
    }

    private static bool IsSign(char letter) => letter is (>= '\u3041' and <= '\u30fa') or (>= '\u4e00' and <= '\u9fff') or (>= '\u0e01' and <= '\u0e3a');
}
