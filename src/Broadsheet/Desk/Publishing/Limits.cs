using Broadsheet.Archive;
using NodaTime;
using NodaTime.Text;

namespace Broadsheet.Desk.Publishing;

/// <summary>Embargo and expiry as a form shows them: wall times of the edition.</summary>
internal static class Limits
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <returns>Null for an empty field.</returns>
    /// <exception cref="Refused">It is no time, or not in this zone.</exception>
    public static DateTimeOffset? Time(string? field, string zone, string member) =>
        string.IsNullOrWhiteSpace(field) ? null
        : Pattern.Parse(field) is { Success: true } wall ? WallTimes.Resolve(wall.Value, zone, Occurrence.Earlier)
        : throw new Refused(RefusalReason.Invalid, $"'{field}' is no time; write it as 2031-03-04T08:00.", member);

    public static string Field(DateTimeOffset? time, string zone) =>
        time is null ? "" : Pattern.Format(Instant.FromDateTimeOffset(time.Value).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime);
}
