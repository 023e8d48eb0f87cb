using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Broadsheet.Search;

/// <summary>
/// Ends both forms alike: without the accents of Greek and Cyrillic, the points of Hebrew and the marks that Latin lost
/// no other way, with European digits; stems get their sign. Marks that are letters (Devanagari, kana) stay.
/// </summary>
internal sealed class Folding : TokenFilter
{
    private const int Reach = 0x2000;
    private static readonly char[] Plain = [.. Enumerable.Range(0, Reach).Select(letter => PlainOf((char)letter))];

    private readonly bool hasStems;
    private readonly ICharTermAttribute word;
    private readonly IKeywordAttribute asWritten;

    public Folding(TokenStream words, bool hasStems) : base(words)
    {
        this.hasStems = hasStems;
        word = AddAttribute<ICharTermAttribute>();
        asWritten = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        Fold();
        if (hasStems && !asWritten.IsKeyword) Sign();
        return true;
    }

    private void Fold()
    {
        var letters = word.Buffer;
        var kept = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var letter = letters[at] < Reach ? Plain[letters[at]] : letters[at];
            if (letter != '\0') letters[kept++] = letter;
        }
        if (kept > 0) word.Length = kept;
    }

    private void Sign()
    {
        var length = word.Length;
        var letters = word.ResizeBuffer(length + 1);
        Array.Copy(letters, 0, letters, 1, length);
        letters[0] = Analysis.StemSign;
        word.Length = length + 1;
    }

    /// <summary>The letter itself, its base, or 0 for a mark to drop.</summary>
    private static char PlainOf(char letter)
    {
        if (IsDropped(letter)) return '\0';
        if (CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit) return (char)('0' + digit);
        if (char.IsSurrogate(letter) || !LosesItsMark(letter)) return char.ToLowerInvariant(letter);
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(parts.Skip(1).All(IsDropped) ? parts[0] : letter);
    }

    // Й is a letter of its own to those who write it; Ё and Ї are written without their dots by many.
    private static bool LosesItsMark(char letter) => letter is not ('й' or 'Й') and (< '\u0530' or >= '\u1e00' and < '\u2000');

    private static bool IsDropped(char letter) => letter is (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05c7') or (>= '\u064b' and <= '\u065f') or '\u0670' or '\u0640';
}
