using System.Collections.Frozen;

namespace Broadsheet.Formats.Languages;

/// <summary>Weighs a text against the languages of one script. A word that few of them have weighs more.</summary>
internal sealed class WordScale
{
    private const int LongestEnding = 6;

    private readonly IReadOnlyList<SmallWords> languages;
    private readonly FrozenDictionary<string, int[]> words;
    private readonly FrozenDictionary<string, int[]> endings;
    private readonly FrozenDictionary<char, int[]> letters;

    public WordScale(IReadOnlyList<SmallWords> languages)
    {
        this.languages = languages;
        words = Table(each => each.Words.Split(' '));
        endings = Table(each => each.Endings.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        letters = Table(each => each.Letters);
    }

    /// <summary>The heaviest language and how far it is ahead of the next, from 0 to 1; null when no word is known.</summary>
    public (string Tag, double Lead)? Weigh(IEnumerable<string> text)
    {
        var score = new double[languages.Count];
        foreach (var word in text) Weigh(word, score);
        var best = Array.IndexOf(score, score.Max());
        if (score[best] <= 0) return null;
        var next = score.Where((_, index) => index != best).Max();
        return (languages[best].Tag, (score[best] - next) / score[best]);
    }

    private void Weigh(string word, double[] score)
    {
        if (words.TryGetValue(word, out var having)) Add(score, having, 2.5);
        foreach (var letter in word)
            if (letters.TryGetValue(letter, out having)) Add(score, having, 1.2);
        for (var length = 2; length <= Math.Min(LongestEnding, word.Length - 2); length++)
            if (endings.TryGetValue(word[^length..], out having)) Add(score, having, 0.5);
    }

    private static void Add(double[] score, int[] having, double weight)
    {
        foreach (var index in having) score[index] += weight / (0.4 + (0.6 * having.Length));
    }

    private FrozenDictionary<T, int[]> Table<T>(Func<SmallWords, IEnumerable<T>> of) where T : notnull =>
        languages.SelectMany((language, index) => of(language).Distinct().Select(key => (key, index)))
            .GroupBy(pair => pair.key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.index).ToArray());
}
