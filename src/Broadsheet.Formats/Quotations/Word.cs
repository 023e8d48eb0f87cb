using System.Globalization;

namespace Broadsheet.Formats.Quotations;

/// <summary>A word or a sign of a clause, with its place there.</summary>
internal readonly record struct Word(string Text, string Small, int Start)
{
    public int End => Start + Text.Length;
    public bool IsSign => !char.IsLetterOrDigit(Text[0]);
    public bool IsCapital => char.IsUpper(Text[0]);
    public bool IsNumber => char.IsDigit(Text[0]);

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && Belongs(text, at, start)) at++;
            if (at > start) Add(words, text[start..at], start);
            if (at < text.Length && !char.IsWhiteSpace(text[at]) && (at == start || !Belongs(text, at, at))) Add(words, text[at].ToString(), at);
        }

        return words;
    }

    private static void Add(List<Word> words, string text, int start) => words.Add(new(text, text.Replace('İ', 'i').ToLowerInvariant(), start));

    private static bool Belongs(string text, int at, int start)
    {
        var letter = text[at];
        if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate or UnicodeCategory.Format) return true;
        return letter is '\'' or '’' or '-' or '·' or '"' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]);
    }
}
