namespace Broadsheet.Archive;

/// <summary>The note that readers see beside a change.</summary>
internal static class PublicWords
{
    private const int MostLetters = 2_000;

    /// <summary>The note of an amendment, trimmed; null when there is none and none is needed.</summary>
    public static string? Of(VersionKind kind, string? note) => kind switch
    {
        VersionKind.Correction => Needed(note, "note", "A correction says to readers what was wrong and what is right."),
        VersionKind.Clarification => Needed(note, "note", "A clarification says to readers what was unclear."),
        VersionKind.Update or VersionKind.Typo => Trimmed(note, "note"),
        _ => throw new Refused(RefusalReason.Invalid, "An amendment is an update, a correction, a clarification or a typo.", "kind"),
    };

    public static string Needed(string? words, string member, string why) =>
        Trimmed(words, member) ?? throw new Refused(RefusalReason.Invalid, why, member);

    public static string? Trimmed(string? words, string member)
    {
        var trimmed = words?.Trim();
        if (trimmed?.Length > MostLetters) throw new Refused(RefusalReason.Invalid, $"At most {MostLetters:N0} letters, please; these are {trimmed.Length:N0}.", member);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
