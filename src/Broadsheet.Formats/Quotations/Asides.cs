namespace Broadsheet.Formats.Quotations;

/// <summary>Relative clauses between commas, which stand between a speaker and the verb.</summary>
internal static class Asides
{
    private const int Longest = 120;

    /// <summary>The text without ", who runs a bakery in Quay Ward," and its like.</summary>
    public static string Without(string text, SpeechTongue tongue)
    {
        for (var comma = text.IndexOf(", ", StringComparison.Ordinal); comma >= 0; comma = comma + 2 < text.Length ? text.IndexOf(", ", comma + 2, StringComparison.Ordinal) : -1)
        {
            var word = text[(comma + 2)..].Split(' ', 2)[0].ToLowerInvariant();
            if (!tongue.Relatives.Has(word)) continue;
            var end = text.IndexOf(',', comma + 2);
            if (end > 0 && end - comma < Longest && end + 1 < text.Length && text[(end + 1)..].Any(char.IsLetter)) text = text[..comma] + text[(end + 1)..];
        }

        return text;
    }
}
