namespace Broadsheet.Site.Saving;

/// <summary>How somebody looks through what they saved, as the address says it.</summary>
/// <param name="Age">Saved in the past <c>week</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Removed">Item that was just removed, and can be put back.</param>
public sealed record SavedQuestion(string? Section, string? Tag, string? Genre, string? Age, Guid? Removed)
{
    internal static string Address(string root, string? section = null, string? tag = null, string? genre = null, string? age = null) => $"{root}saved/" + QueryString.Create(
        new (string Key, string? Value)[] { ("section", section), ("tag", tag), ("genre", genre), ("age", age) }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Key, part.Value)));

    internal DateTimeOffset? Since(DateTimeOffset now) => Age switch
    {
        "week" => now.AddDays(-7),
        "month" => now.AddMonths(-1),
        "year" => now.AddYears(-1),
        _ => null,
    };
}
