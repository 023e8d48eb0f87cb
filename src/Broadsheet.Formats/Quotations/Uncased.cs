namespace Broadsheet.Formats.Quotations;

/// <summary>Names in scripts without capitals: what follows the office, once the office's own words have ended.</summary>
internal static class Uncased
{
    public static Speaker? Of(string[] parts, SpeechTongue tongue)
    {
        var words = Strip(parts[0], tongue);
        if (words.Length == 0) return parts.Length > 1 ? Of(parts[1..], tongue) : null;
        if (words.Length == 1 && tongue.Pronouns.Has(words[0])) return new(null, null, true);
        var role = Array.FindIndex(words, word => tongue.Offices.Has(word));
        if (role != 0 && words.Length >= 3 && tongue.Tag == "ar" && words[0].StartsWith("ال", StringComparison.Ordinal) && !words[1].StartsWith("ال", StringComparison.Ordinal)) role = 0;
        if (role < 0 || role > 2)
        {
            var later = parts.Length > 1 && Strip(parts[1], tongue) is { Length: > 0 } next && tongue.Offices.Has(next[0]) ? parts[1] : null;
            return new(string.Join(' ', words), later, words.Length is 2 or 3 || later is not null);
        }

        if (role > 0 && tongue.Tag != "hi") return new(string.Join(' ', words[..role]), string.Join(' ', words[role..]), true);
        var name = NameStart(words, tongue);
        if (name < words.Length) return new(string.Join(' ', words[name..]), string.Join(' ', words[..name]), true);
        return parts.Length > 1 && Strip(parts[1], tongue) is { Length: 2 or 3 } person ? new(string.Join(' ', person), string.Join(' ', words), true) : new(string.Join(' ', words), null, false);
    }

    private static string[] Strip(string part, SpeechTongue tongue) => [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => tongue.Articles.Has(word) || word is "إن" or "أن").TakeWhile(word => word is not "ने")];

    private static int NameStart(string[] words, SpeechTongue tongue)
    {
        if (tongue.Tag == "hi") return Math.Min(words.Length, 1 + Array.FindLastIndex(words, word => tongue.Offices.Has(word)));
        // "حاكم كوران بافل أورلين": an office, its place, a name.
        if (tongue.Tag == "ar" && words.Length == 4 && !words.Any(word => word.StartsWith("ال", StringComparison.Ordinal) || tongue.Joints.Has(word))) return 2;
        var definite = tongue.Tag is "he" ? "ה" : "ال";
        for (var at = 1; at < words.Length; at++)
        {
            var isDefinite = words[at].StartsWith(definite, StringComparison.Ordinal);
            var before = words[at - 1];
            var ended = before.StartsWith(definite, StringComparison.Ordinal) && !(at > 1 && tongue.Joints.Has(words[at - 1]));
            if (tongue.Tag == "fa" ? at == words.Length - 2 && words.Length >= 4 || words.Length == 3 && at == 1 : ended && !isDefinite && !tongue.Joints.Has(words[at]) && !Binds(words[at])) return at;
        }

        return words.Length;
    }

    private static bool Binds(string word) => word.Length > 3 && (word[0] is 'ل' && word[1] == 'ل' || word.StartsWith("بال", StringComparison.Ordinal) || word is "باسم" or "لدى" || word[0] == 'و' && word.StartsWith("وال", StringComparison.Ordinal));
}
