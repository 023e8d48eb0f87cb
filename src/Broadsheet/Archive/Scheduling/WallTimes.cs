using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Broadsheet.Archive;

/// <summary>Which of the two, when clocks go back and a time of day comes twice.</summary>
public enum Occurrence { Only, Earlier, Later }

/// <summary>From the time on a newsroom's wall to an instant. What daylight saving makes doubtful is asked, never guessed.</summary>
public static class WallTimes
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm");

    /// <param name="zone">IANA name: <c>Europe/Malta</c>.</param>
    /// <exception cref="Refused">There is no such zone; the time is skipped there; or it comes twice and nobody said which.</exception>
    public static DateTimeOffset Resolve(LocalDateTime wall, string zone, Occurrence occurrence = Occurrence.Only)
    {
        var here = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new Refused(RefusalReason.Invalid, $"There is no time zone '{zone}'; names look like Europe/Malta.", "zone");
        var mapping = here.MapLocal(wall);
        return (mapping.Count, occurrence) switch
        {
            (1, _) => mapping.Single().ToDateTimeOffset().ToUniversalTime(),
            (0, _) => throw new Refused(RefusalReason.Invalid, Skipped(wall, zone, mapping), "at"),
            (_, Occurrence.Earlier) => mapping.First().ToDateTimeOffset().ToUniversalTime(),
            (_, Occurrence.Later) => mapping.Last().ToDateTimeOffset().ToUniversalTime(),
            _ => throw new Refused(RefusalReason.Invalid, Twice(wall, zone, mapping), "occurrence"),
        };
    }

    /// <summary>An instant as the wall of a zone shows it, with the zone's name; UTC when the zone is unknown.</summary>
    public static string Say(DateTimeOffset time, string? zone)
    {
        var here = (zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) ?? DateTimeZone.Utc;
        return $"{Minutes.Format(Instant.FromDateTimeOffset(time).InZone(here).LocalDateTime)} {here.Id}";
    }

    private static string Skipped(LocalDateTime wall, string zone, NodaTime.TimeZones.ZoneLocalMapping mapping) =>
        string.Create(CultureInfo.InvariantCulture, $"{Minutes.Format(wall)} does not exist in {zone}: clocks go forward to {mapping.LateInterval.IsoLocalStart:HH:mm} then. Choose a time before or after.");

    private static string Twice(LocalDateTime wall, string zone, NodaTime.TimeZones.ZoneLocalMapping mapping) =>
        string.Create(CultureInfo.InvariantCulture, $"{Minutes.Format(wall)} comes twice in {zone}, because clocks go back: say whether the earlier ({mapping.First().ToInstant():HH:mm} UTC) or the later ({mapping.Last().ToInstant():HH:mm} UTC).");
}
