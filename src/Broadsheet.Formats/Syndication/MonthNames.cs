using System.Collections.Frozen;
using System.Globalization;

namespace Broadsheet.Formats.Syndication;

/// <summary>Months as feeds of many languages write them, whole and shortened.</summary>
internal static class MonthNames
{
    private static readonly string[] Languages =
        ["en", "es", "fr", "de", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "tr", "id", "ro", "hu", "ar", "el"];

    private static readonly FrozenDictionary<string, int> Numbers = Collect();

    /// <returns>1 to 12, or 0 when the word is no month.</returns>
    public static int Find(string word)
    {
        var bare = word.Trim('.').ToLowerInvariant();
        if (Numbers.TryGetValue(bare, out var month)) return month;
        return bare.Length > 3 && bare.All(char.IsAsciiLetter) && Numbers.TryGetValue(bare[..3], out month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Collect()
    {
        var names = new Dictionary<string, int>();
        foreach (var language in Languages)
        {
            var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
            foreach (var list in (string[][])[format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames])
                foreach (var (index, name) in list.Index())
                    if (name.Trim('.').Length > 2) names.TryAdd(name.Trim('.').ToLowerInvariant(), index + 1);
        }
        return names.ToFrozenDictionary();
    }
}
