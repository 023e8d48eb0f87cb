using Broadsheet.Archive;

namespace Broadsheet.Site;

/// <summary>Which of <see cref="Words"/> says what a version was.</summary>
internal static class KindWords
{
    public static string Of(VersionKind kind) => kind switch
    {
        VersionKind.First => "First",
        VersionKind.Update => "Updated",
        VersionKind.Correction => "Corrected",
        VersionKind.Clarification => "Clarified",
        VersionKind.Withdrawal => "Withdrawn",
        VersionKind.Restoration => "Restored",
        _ => "Typo",
    };
}
