using System.Collections.Frozen;

namespace Broadsheet.Formats.PlainText;

/// <summary>A time of day with its zone, as written: "06:15", "6.15 pm", "18h30", "下午3:20", "06:15 GMT+3".</summary>
internal sealed record ClockTime(TimeSpan Time, TimeSpan? Offset)
{
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["gmt"] = 0, ["utc"] = 0, ["z"] = 0, ["bst"] = 60, ["cet"] = 60, ["cest"] = 120, ["mez"] = 60, ["mesz"] = 120, ["eet"] = 120, ["eest"] = 180,
        ["msk"] = 180, ["мск"] = 180, ["jst"] = 540, ["kst"] = 540, ["est"] = -300, ["edt"] = -240, ["pst"] = -480, ["pdt"] = -420, ["غرينتش"] = 0, ["جرينتش"] = 0, ["гринвич"] = 0,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Afternoon = FrozenSet.Create("pm", "下午", "晚上", "午後", "مساء", "مساءً", "م", "오후", "بعدازظهر", "शाम");
    private static readonly FrozenSet<string> Morning = FrozenSet.Create("am", "上午", "凌晨", "早上", "午前", "صباحا", "صباحاً", "ص", "오전", "सुबह");

    public static ClockTime? In(IReadOnlyList<DatePiece> pieces)
    {
        for (var at = 0; at + 2 < pieces.Count; at++)
        {
            if (pieces[at].Number is not { } hour || hour > 24 || !Separates(pieces[at + 1].Text) || pieces[at + 2].Number is not { } minute || minute > 59) continue;
            var after = at + 3;
            var second = after + 1 < pieces.Count && pieces[after].Text == ":" && pieces[after + 1].Number is { } written and < 60 ? written : -1;
            if (second >= 0) after += 2;
            if (hour == 24) hour = 0;
            return new(new TimeSpan(Half(pieces, at, after, hour), minute, Math.Max(0, second)), Zone(pieces, after));
        }

        return null;
    }

    private static bool Separates(string sign) => sign is ":" or "." or "h" or "時" or "时" or "點" or "点" or "：" or "٫";

    private static int Half(IReadOnlyList<DatePiece> pieces, int at, int after, int hour)
    {
        var near = pieces.Skip(after).Take(4).Select(piece => piece.Text).Where(text => text != ".").Take(2).ToArray();
        var before = at > 0 ? pieces[at - 1].Text : "";
        var word = near.Length > 0 && (near[0] is "a" or "p") && near.Length > 1 && near[1] == "m" ? near[0] + "m" : near.FirstOrDefault() ?? "";
        if (Afternoon.Contains(word) || Afternoon.Contains(before)) return hour < 12 ? hour + 12 : hour;
        return (Morning.Contains(word) || Morning.Contains(before)) && hour == 12 ? 0 : hour;
    }

    private static TimeSpan? Zone(IReadOnlyList<DatePiece> pieces, int after)
    {
        var known = -1;
        for (var at = after; at < Math.Min(pieces.Count, after + 7); at++)
        {
            if (Zones.ContainsKey(pieces[at].Text)) known = at;
            if (pieces[at].Text is "+" or "-" or "−" && (at == after || at == known + 1 || (at > 0 && pieces[at - 1].Text == "(")) && at + 1 < pieces.Count && pieces[at + 1].Number is { } hours)
                return Written(pieces, at, hours);
        }

        return known < 0 ? null : TimeSpan.FromMinutes(Zones[pieces[known].Text]);
    }

    private static TimeSpan? Written(IReadOnlyList<DatePiece> pieces, int at, int hours)
    {
        var minutes = hours > 99 ? hours % 100 : at + 3 < pieces.Count && pieces[at + 2].Text == ":" ? pieces[at + 3].Number ?? 0 : 0;
        var total = ((hours > 99 ? hours / 100 : hours) * 60) + minutes;
        return total > 14 * 60 ? null : TimeSpan.FromMinutes(pieces[at].Text == "+" ? total : -total);
    }
}
