using System.Xml.Linq;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>When an event is (§11.3): <c>start</c> with <c>end</c> or <c>duration</c>; days without an hour are kept as they are written.</summary>
internal static class G2Times
{
    public static Happening? Of(XElement? details)
    {
        var dates = details.Child("dates");
        var (start, end) = (FeedDates.Read(Written(dates.Child("start"))), FeedDates.Read(Written(dates.Child("end"))));
        if (start?.Instant is not { } from) return null;
        return new(from, end?.Instant ?? Ends(from, dates.LineOf("duration")));
    }

    /// <summary>In words for a body; null when no day is said.</summary>
    public static string? Line(XElement? details)
    {
        var dates = details.Child("dates");
        if (Written(dates.Child("start")) is not { } start) return null;
        return Written(dates.Child("end")) is { } end ? $"From {start} to {end}" : dates.LineOf("duration") is { } duration ? $"From {start} ({duration})" : $"From {start}";
    }

    /// <summary>2.35 writes <c>approxstart</c> where only about is known.</summary>
    private static string? Written(XElement? time) => time.Line() ?? time.Mark("approxstart") ?? time.Mark("approxend");

    private static DateTimeOffset? Ends(DateTimeOffset start, string? duration)
    {
        try
        {
            return duration is null ? null : start + System.Xml.XmlConvert.ToTimeSpan(duration);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
