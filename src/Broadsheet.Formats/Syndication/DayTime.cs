using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Broadsheet.Formats.Syndication;

/// <summary>The time and zone that follow a day: <c>12:56:00.5 PM GMT</c>, <c>1830+0100</c>, <c>19:48 EST</c>.</summary>
internal readonly record struct DayTime(TimeSpan Time, TimeSpan? Offset)
{
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["A"] = 1, ["M"] = 12, ["N"] = -1, ["Y"] = -12,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5, ["BRT"] = -3, ["ART"] = -3,
        ["BST"] = 1, ["CET"] = 1, ["MEZ"] = 1, ["MET"] = 1, ["WEST"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["MEST"] = 2, ["EET"] = 2, ["SAST"] = 2,
        ["EEST"] = 3, ["MSK"] = 3, ["TRT"] = 3, ["IST"] = 5.5, ["PKT"] = 5, ["ICT"] = 7, ["WIB"] = 7, ["HKT"] = 8, ["SGT"] = 8,
        ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AWST"] = 8, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Clockwork = SearchValues.Create("0123456789:.");

    public static DayTime Read(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Clockwork);
        var clock = (end < 0 ? text : text[..end]).TrimEnd('.', ':');
        var rest = end < 0 ? "" : text[end..].Trim();
        var time = Clock(clock);
        if (rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase)) (time, rest) = (time.Hours < 12 ? time + TimeSpan.FromHours(12) : time, rest[2..].Trim());
        else if (rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase)) (time, rest) = (time.Hours == 12 ? time - TimeSpan.FromHours(12) : time, rest[2..].Trim());
        return new(time, Zone(rest));
    }

    private static TimeSpan Clock(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal) && text.Length is 4 or 6) text = string.Join(':', text.Chunk(2).Select(pair => new string(pair)));
        var parts = text.Split(':');
        if (parts.Length < 2) return TimeSpan.Zero;
        var (hour, minute, second) = (Whole(parts[0]), Whole(parts[1]), parts.Length > 2 ? Fraction(parts[2]) : 0);
        if (hour > 24 || minute > 59 || second >= 61) return TimeSpan.Zero;
        // A leap second, or 24:00, is the last moment that a clock of this kind can show.
        var time = TimeSpan.FromHours(hour) + TimeSpan.FromMinutes(minute) + TimeSpan.FromMilliseconds(Math.Round(Math.Min(second, 59.999) * 1000));
        return time < TimeSpan.FromDays(1) ? time : TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1);
    }

    private static TimeSpan? Zone(string text)
    {
        var bare = text.Trim(' ', '(', ')');
        if (bare.Length > 3 && (bare.StartsWith("GMT", StringComparison.Ordinal) || bare.StartsWith("UTC", StringComparison.Ordinal)) && bare[3] is '+' or '-' && bare.Length > 4) bare = bare[3..];
        if (bare.Length == 0) return null;
        if (bare[0] is '+' or '-' or '−') return Numeric(bare);
        var word = bare.Split(' ', '(')[0];
        return Zones.TryGetValue(word, out var hours) ? TimeSpan.FromHours(hours) : null;
    }

    private static TimeSpan? Numeric(string text)
    {
        var digits = new string([.. text.Skip(1).TakeWhile(letter => char.IsAsciiDigit(letter) || letter == ':').Where(char.IsAsciiDigit)]);
        if (digits.Length is < 1 or > 4) return null;
        var (hours, minutes) = digits.Length < 3 ? (Whole(digits), 0) : (Whole(digits[..^2]), Whole(digits[^2..]));
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0)) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '+' ? offset : -offset;
    }

    private static int Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static double Fraction(string digits) => double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;
}
