using System.Globalization;

namespace Broadsheet.Formats.TimedText;

/// <summary>Times as people and files of captions write them.</summary>
public static class Clock
{
    /// <summary>Most seconds: a hundred hours.</summary>
    private const double Most = 360_000;

    /// <summary><c>1:02:03.5</c>, <c>02:03,500</c>, <c>0:07</c> or <c>7.25</c> as seconds; null when it is none.</summary>
    public static double? Read(ReadOnlySpan<char> text)
    {
        var (seconds, parts) = (0d, 0);
        foreach (var range in text.Trim().Split(':'))
        {
            var part = text.Trim()[range].ToString().Replace(',', '.');
            if (++parts > 3 || !double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            seconds = (seconds * 60) + number;
        }
        return seconds <= Most ? Math.Round(seconds, 3) : null;
    }

    /// <summary><c>00:01:02.500</c> (WebVTT §4.1), with a comma for SubRip.</summary>
    public static string Write(double seconds, char point = '.')
    {
        var milliseconds = (long)Math.Round(seconds * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{point}{milliseconds % 1000:000}");
    }
}
