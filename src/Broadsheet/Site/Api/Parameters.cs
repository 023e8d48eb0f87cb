using System.Globalization;
using Broadsheet.Archive;

namespace Broadsheet.Site.Api;

/// <summary>Parameters of a query, read here so that a wrong one is named.</summary>
internal static class Parameters
{
    public const int Usual = 20;
    public const int Most = 100;

    /// <exception cref="Refused">It is no number, or not one of a page.</exception>
    public static int Limit(string? text) =>
        text is null ? Usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= Most ? limit
            : throw new Refused(RefusalReason.Invalid, $"A page holds 1 to {Most}.", "limit");

    /// <exception cref="Refused">It is no time.</exception>
    public static DateTimeOffset? Time(string? text, string member) =>
        text is null ? null : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
            : throw new Refused(RefusalReason.Invalid, "Times are written as 2031-03-04T06:15:00Z (RFC 3339).", member);
}
