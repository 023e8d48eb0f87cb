using System.Globalization;
using Broadsheet.Accounts;

namespace Broadsheet.Desk.Trail;

/// <summary>Which acts somebody wants to see, as the address says it. What makes no sense is left out.</summary>
/// <param name="Q">Words of what was done or who did it; or the id of an item or a person.</param>
/// <param name="From">First day, UTC: <c>2031-03-04</c>.</param>
/// <param name="Until">Last day, included.</param>
/// <param name="Before">Where the page begins: <see cref="Place"/> of the line before.</param>
public sealed record TrailQuestion(string? Q, string? Kind, string? From, string? Until, string? Before)
{
    internal static DateTimeOffset? Day(string? text) => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) && day.Year < 9999 ? day : null;

    internal (DateTimeOffset At, Guid Id)? Started =>
        Before?.Split('.') is [var time, var id] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < 62_000_000_000_000 && Guid.TryParse(id, out var act) ? (DateTimeOffset.FromUnixTimeMilliseconds(at), act) : null;

    internal static string Place(Act act) => string.Create(CultureInfo.InvariantCulture, $"{act.At.ToUnixTimeMilliseconds()}.{act.Id}");

    internal string Address(string page, string? before = null) => page + QueryString.Create(
        new (string Key, string? Value)[] { ("q", Q), ("kind", Kind), ("from", From), ("until", Until), ("before", before) }
            .Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Key, part.Value)));
}
