using System.Globalization;
using System.Text;

namespace Broadsheet.Formats.PlainText;

/// <param name="Text">A word in small letters, digits as ASCII whatever their script, or one sign.</param>
internal readonly record struct DatePiece(string Text)
{
    public int? Number => Text.Length is > 0 and < 6 && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    public bool IsWord => Text.Length > 0 && char.IsLetter(Text[0]);
}

internal static class DatePieces
{
    public static IReadOnlyList<DatePiece> Of(string line)
    {
        var pieces = new List<DatePiece>();
        var current = new StringBuilder();
        var kind = 0;
        foreach (var letter in line)
        {
            var next = Kind(letter);
            if (next != kind || next >= 3) Close(pieces, current);
            kind = next;
            if (next == 1) current.Append((char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)));
            else if (next > 1) current.Append(char.ToLowerInvariant(letter == 'İ' ? 'i' : letter));
        }

        Close(pieces, current);
        return pieces;
    }

    private static int Kind(char letter) =>
        char.IsDigit(letter) ? 1
        : letter is '年' or '月' or '日' or '時' or '时' or '分' or '點' or '点' or '년' or '월' or '일' ? 3
        : char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format ? (letter is '\u200e' or '\u200f' ? 0 : 2)
        : char.IsWhiteSpace(letter) ? 0 : 4;

    private static void Close(List<DatePiece> pieces, StringBuilder current)
    {
        if (current.Length > 0) pieces.Add(new(current.ToString()));
        current.Clear();
    }
}
