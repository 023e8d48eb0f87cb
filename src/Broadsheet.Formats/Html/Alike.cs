using System.Text;

namespace Broadsheet.Formats.Html;

/// <summary>Compares words as a reader would: letters and digits alone, small.</summary>
internal static class Alike
{
    public static string Letters(string? text)
    {
        if (text is null) return "";
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) letters.Append(char.ToLowerInvariant(letter));
        return letters.ToString();
    }

    public static bool Same(string? one, string? other) => Letters(one) is { Length: > 0 } letters && letters == Letters(other);

    /// <summary>The same, or one is cut short, or most of the words are shared.</summary>
    public static bool Agree(string? one, string? other)
    {
        string left = Letters(one), right = Letters(other);
        if (left.Length == 0 || right.Length == 0) return false;
        if (left == right) return true;
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        if (shorter.Length >= 12 && longer.Contains(shorter, StringComparison.Ordinal)) return true;
        var words = Words(one).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = Words(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return words.Count >= 3 && words.Intersect(others, StringComparer.OrdinalIgnoreCase).Count() * 10 >= Math.Min(words.Count, others.Count) * 6;
    }

    /// <summary>Whether a description only repeats how a text begins.</summary>
    public static bool Begins(string? description, string? text)
    {
        var start = Letters(description);
        var whole = Letters(text);
        return start.Length > 0 && (whole.StartsWith(start, StringComparison.Ordinal) || (start.Length > 60 && whole.StartsWith(start[..50], StringComparison.Ordinal)) || (whole.Length > 30 && start.StartsWith(whole, StringComparison.Ordinal)));
    }

    private static string[] Words(string? text) => (text ?? "").Split([' ', ',', '.', ':', ';', '!', '?', '"', '“', '”', '«', '»', '–', '—', '|'], StringSplitOptions.RemoveEmptyEntries);
}
