using System.Globalization;

namespace Broadsheet.Formats.PlainText;

/// <summary>A date as a news page writes it over a story, with the clock's time and the zone where they are written.</summary>
/// <param name="Day">Its Kind is Unspecified.</param>
/// <param name="Offset">From UTC; null when none is written.</param>
/// <param name="OtherWords">Words of the line that are neither date nor time: many of them make a sentence of it.</param>
internal sealed record WrittenDate(DateTime Day, TimeSpan? Offset, int OtherWords)
{
    private const int LongestLine = 160;

    /// <summary>The first date of the line, or null.</summary>
    public static WrittenDate? In(string line)
    {
        if (line.Length > LongestLine || !line.Any(char.IsDigit)) return null;
        var pieces = DatePieces.Of(line);
        for (var at = 0; at < pieces.Count; at++)
            if (DayAt(pieces, at) is { } found) return Whole(pieces, found.Day, at, found.Length);
        return null;
    }

    private static WrittenDate Whole(IReadOnlyList<DatePiece> pieces, DateTime day, int at, int length)
    {
        var rest = pieces.Take(at).Concat(pieces.Skip(at + length)).ToArray();
        var clock = ClockTime.In([.. pieces.Skip(at + length)]) ?? ClockTime.In([.. pieces.Take(at)]);
        return new(day + (clock?.Time ?? TimeSpan.Zero), clock?.Offset, rest.Count(piece => piece.IsWord && !DateWords.Belongs(piece.Text)));
    }

    private static (DateTime Day, int Length)? DayAt(IReadOnlyList<DatePiece> all, int at)
    {
        int? Number(int index) => index < all.Count ? all[index].Number : null;
        int? Month(int index) => index < all.Count ? MonthWords.Of(all[index].Text) : null;
        string Text(int index) => index < all.Count ? all[index].Text : "";

        // The connecting words of "4 de marzo de 2031", "4. März", "March 4th, 2031".
        int Past(int index) { while (DateWords.Connects(Text(index))) index++; return index; }

        if (Number(at) is { } first)
        {
            var second = Past(at + 1);
            var third = Past(second + 1);
            if (Text(at + 1) is "年" or "년" && Number(at + 2) is { } m && Text(at + 3) is "月" or "월" && Number(at + 4) is { } d) return On(first, m, d, 6 - (Text(at + 5) is "日" or "일" ? 0 : 1));
            if (Month(second) is { } named)
            {
                // Levantine names come in pairs: "4 آذار / مارس 2031".
                if (Month(third) == named) third = Past(third + 1);
                else if (Text(second + 1) == "/" && Month(second + 2) is not null) third = Past(second + 3);
                if (Number(third) is { } year) return On(Century(year), named, first, third + 1 - at);
            }

            if (MonthWords.OfJalali(Text(second)) is { } jalali && Number(third) is { } persian) return Solar(persian, jalali, first, third + 1 - at);
            if (Text(at + 1) is "." or "/" or "-" && Number(at + 2) is { } middle && Text(at + 3) == Text(at + 1) && Number(at + 4) is { } last) return Numeric(first, middle, last, all[at].Text.Length);
        }

        if (Month(at) is { } leading && Number(Past(at + 1)) is { } dayNumber && Number(Past(Past(at + 1) + 1)) is { } inYear && inYear > 31)
            return On(inYear, leading, dayNumber, Past(Past(at + 1) + 1) + 1 - at);
        return null;
    }

    private static (DateTime, int)? Numeric(int first, int middle, int last, int digits) =>
        digits == 4 ? On(first, middle, last, 5) : middle > 12 ? On(Century(last), first, middle, 5) : On(Century(last), middle, first, 5);

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static (DateTime, int)? On(int year, int month, int day, int length) =>
        year is >= 1700 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateTime(year, month, day), length) : null;

    private static (DateTime, int)? Solar(int year, int month, int day, int length)
    {
        var calendar = new PersianCalendar();
        return year is >= 1200 and <= 1600 && day >= 1 && day <= calendar.GetDaysInMonth(year, month) ? (calendar.ToDateTime(year, month, day, 0, 0, 0, 0), length) : null;
    }
}
