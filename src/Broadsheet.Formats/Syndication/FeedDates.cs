using System.Globalization;

namespace Broadsheet.Formats.Syndication;

/// <summary>
/// Dates in the spellings of real feeds: RFC 822 and 2822, RFC 850, asctime, ISO 8601 and its shortenings (RFC 3339, W3C-DTF),
/// named zones, months in words of many languages, weekdays that are wrong or missing.
/// </summary>
public static class FeedDates
{
    private const int LongestDate = 100;

    /// <returns>Null when no day can be made out.</returns>
    public static Moment? Read(string? written)
    {
        if (written is null || written.Length > LongestDate) return null;
        var text = written.Trim();
        return Iso(text) ?? Words(text);
    }

    /// <summary>RFC 3339, W3C-DTF and their near misses: <c>2003</c>, <c>2003-12</c>, <c>20031213T1830</c>, a blank for the T, <c>+0100</c>.</summary>
    private static Moment? Iso(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        if (digits is not (4 or 8)) return null;
        var year = Number(text[..4]);
        if (digits == 8) return Day(year, Number(text[4..6]), Number(text[6..8]), text[8..]);
        if (text.Length == 4) return Day(year, 1, 1, "");
        if (text[4] is not ('-' or '/' or '.')) return null;

        var (month, afterMonth) = Leading(text, 5);
        if (afterMonth == 5) return null;
        if (afterMonth == text.Length) return Day(year, month, 1, "");
        var (day, afterDay) = Leading(text, afterMonth + 1);
        return Day(year, month, day, text[Math.Min(afterDay, text.Length)..]);
    }

    private static (int Value, int End) Leading(string text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + 2 && char.IsAsciiDigit(text[end])) end++;
        return end == start ? (0, start) : (Number(text[start..end]), end);
    }

    private static Moment? Day(int year, int month, int day, string rest)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var clock = DayTime.Read(rest.TrimStart('T', 't', ' ', ','));
        return new Moment(new DateTime(year, month, day).Add(clock.Time), clock.Offset);
    }

    /// <summary>RFC 5322 §3.3 and everything that resembles it: a month in letters, a day, a year, perhaps a time and a zone.</summary>
    private static Moment? Words(string text)
    {
        var (month, day, year) = (0, 0, -1);
        var parts = text.Split([' ', ',', '-', '/', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var time = Array.FindIndex(parts, part => part.Contains(':', StringComparison.Ordinal));
        var zone = time < 0 ? "" : ZoneAfter(text, parts[time]);
        foreach (var part in parts)
        {
            var bare = part.TrimEnd('.', 'º', 'ª');
            if (part.Contains(':', StringComparison.Ordinal)) continue;
            if (bare.Length > 0 && char.IsAsciiDigit(bare[0]) && NumberIn(bare) is { } number)
            {
                if (day == 0 && bare.Length < 4 && number is > 0 and < 32) day = number;
                else if (year < 0) year = bare.Length < 3 ? FullYear(number) : number;
            }
            // The last one counts: "Mar" in front is a Tuesday as often as a March.
            else if (MonthNames.Find(bare) is > 0 and var named) month = named;
        }
        if (month == 0 || day == 0 || year < 0) return SlashedDay(text);
        return Day(year, month, day, (time < 0 ? "" : parts[time]) + " " + zone);
    }

    /// <summary>1/31/2004 and 31/1/2004: the order is told by the number past 12; when both fit, the day comes first, as most of the world has it.</summary>
    private static Moment? SlashedDay(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var parts = (end < 0 ? text : text[..end]).Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit))) return null;
        var (first, second, year) = (Number(parts[0]), Number(parts[1]), FullYear(Number(parts[2])));
        var rest = end < 0 ? "" : text[end..];
        return second > 12 ? Day(year, first, second, rest) : Day(year, second, first, rest);
    }

    private static string ZoneAfter(string text, string time)
    {
        var words = text[(text.IndexOf(time, StringComparison.Ordinal) + time.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => !(word.Length == 4 && word.All(char.IsAsciiDigit))));
    }

    private static int? NumberIn(string part)
    {
        var end = part.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = part.Length;
        return end is > 0 and < 5 ? Number(part[..end]) : null;
    }

    /// <summary>RFC 5322 §4.3: two digits up to 49 are of this century.</summary>
    private static int FullYear(int written) => written switch { < 50 => 2000 + written, < 100 => 1900 + written, _ => written };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
