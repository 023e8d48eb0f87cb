using System.Globalization;

namespace Broadsheet.Site;

/// <summary>How long something plays, as players and machines write it.</summary>
internal static class PlayingTime
{
    /// <summary>26:44, or 1:02:03 from an hour on.</summary>
    public static string Of(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Round(seconds));
        return time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
    }

    /// <summary>ISO 8601 duration: PT26M44S.</summary>
    public static string Machine(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Round(seconds));
        return string.Create(CultureInfo.InvariantCulture, $"PT{(time.TotalHours >= 1 ? $"{(int)time.TotalHours}H" : "")}{(time.Minutes > 0 ? $"{time.Minutes}M" : "")}{time.Seconds}S");
    }
}
