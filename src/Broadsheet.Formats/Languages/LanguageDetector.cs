namespace Broadsheet.Formats.Languages;

/// <summary>Tells the language of a text that declares none: by script, then by small words.</summary>
public static class LanguageDetector
{
    /// <summary>Characters that are looked at; a story shows its language in fewer.</summary>
    private const int MostCharacters = 20_000;

    private static readonly WordScale Latin = new(SmallWords.All);
    private static readonly WordScale Cyrillic = new(OtherScripts.Cyrillic);
    private static readonly WordScale Arabic = new(OtherScripts.Arabic);

    /// <summary>A BCP 47 tag, or null when the text shows none.</summary>
    public static string? Detect(string text) => Guess(text)?.Tag;

    /// <param name="text">Any text; its first 20,000 characters count.</param>
    /// <returns>The tag and how sure it is, from 0 to 1.</returns>
    public static (string Tag, double Sure)? Guess(string text)
    {
        var head = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var letters = ScriptCount.Of(head);
        return letters.Main switch
        {
            Script.Hangul => ("ko", 1),
            Script.Kana => ("ja", 1),
            Script.Han => ("zh", 0.9),
            Script.Thai => ("th", 1),
            Script.Devanagari => ("hi", 0.8),
            Script.Hebrew => ("he", 0.9),
            Script.Greek => ("el", 1),
            Script.Latin => Latin.Weigh(Words(head)),
            Script.Cyrillic => Cyrillic.Weigh(Words(head)) ?? ("ru", 0.1),
            Script.Arabic => Arabic.Weigh(Words(head)) ?? ("ar", 0.1),
            _ => null,
        };
    }

    private static IEnumerable<string> Words(string text)
    {
        for (int start = 0, at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)) continue;
            if (at > start) yield return text[start..at].Replace("İ", "i", StringComparison.Ordinal).ToLowerInvariant();
            start = at + 1;
        }
    }
}
