using System.Buffers;
using System.Text;
using Lucene.Net.Analysis.TokenAttributes;

namespace Broadsheet.Search;

/// <summary>Reads what somebody typed. It cannot fail: a quotation without an end is words, a sign without a word is nothing.</summary>
internal static class Wording
{
    private const int Longest = 400;
    private const int MostWords = 24;
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„‟«»「」『』");

    /// <param name="Text">One word, or several between quotation marks.</param>
    public sealed record Asked(string Text, bool IsPhrase, bool IsExcluded);

    public static IReadOnlyList<Asked> Read(string? words)
    {
        var line = Whole(words ?? "");
        if (line.Length > Longest) line = Whole(line[..Longest]);
        var asked = new List<Asked>();
        for (var at = 0; at < line.Length && asked.Count < MostWords;)
        {
            if (char.IsWhiteSpace(line[at])) { at++; continue; }
            var isExcluded = line[at] is '-' or '−' && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]);
            if (isExcluded) at++;
            var (text, isPhrase, next) = Phrase(line, at) ?? Word(line, at);
            if (text.Length > 0) asked.Add(new(text, isPhrase, isExcluded));
            at = next;
        }
        return asked;
    }

    private static (string Text, bool IsPhrase, int Next)? Phrase(string line, int at)
    {
        if (!QuotationMarks.Contains(line[at])) return null;
        var end = line.AsSpan(at + 1).IndexOfAny(QuotationMarks);
        return end < 0 ? null : (line.Substring(at + 1, end).Trim(), true, at + end + 2);
    }

    private static (string Text, bool IsPhrase, int Next) Word(string line, int at)
    {
        var start = QuotationMarks.Contains(line[at]) ? at + 1 : at;
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && !QuotationMarks.Contains(line[end])) end++;
        return (line[start..end], false, Math.Max(end, at + 1));
    }

    /// <summary>The same text and length with a blank for each control character, each that is none, and each half of a letter beyond the first plane.</summary>
    public static string Whole(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            var isPair = char.IsHighSurrogate(from[at]) && at + 1 < from.Length && char.IsLowSurrogate(from[at + 1]);
            letters[at] = char.IsControl(from[at]) || from[at] >= '\ufffe' || (char.IsSurrogate(from[at]) && !isPair) ? ' ' : from[at];
            if (isPair) letters[++at] = from[at];
        }
    });

    /// <summary>The words of a text as written, folded, in order.</summary>
    public static IReadOnlyList<string> Folded(string text, string language) =>
        [.. Forms(text, language).Where(form => !form.IsStem).Select(form => form.Term)];

    /// <summary>Both forms of each word with their places, counted from 0.</summary>
    public static IReadOnlyList<(int Place, string Term, bool IsStem)> Forms(string text, string language)
    {
        var forms = new List<(int, string, bool)>();
        // A letter and its accent typed one after the other are one letter to the index.
        using var stream = Analysis.OfQuestion(language).GetTokenStream(Fields.Text, Whole(text).Normalize(NormalizationForm.FormC));
        var (word, step) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        stream.Reset();
        for (var place = -1; stream.IncrementToken();)
        {
            place += step.PositionIncrement;
            var term = word.ToString()!;
            forms.Add((place, term, term[0] == Analysis.StemSign));
        }
        stream.End();
        return forms;
    }
}
