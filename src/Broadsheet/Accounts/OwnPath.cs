namespace Broadsheet.Accounts;

/// <summary>Where a form leads to when it is done: paths of this house alone, whoever wrote them into the form.</summary>
public static class OwnPath
{
    public static string Of(string? path, string otherwise) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl) && path.Length <= 2_000 ? path : otherwise;
}
