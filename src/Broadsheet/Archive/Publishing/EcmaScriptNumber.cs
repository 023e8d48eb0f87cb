using System.Globalization;

namespace Broadsheet.Archive;

/// <summary>Writes a number as ECMAScript does (ECMA-262 §6.1.6.1.20, Number::toString with radix 10), as RFC 8785 §3.2.2.3 asks.</summary>
internal static class EcmaScriptNumber
{
    public static string Of(double number)
    {
        if (number == 0) return "0";
        // Both languages choose the shortest digits that lead back to the number; only the layout differs.
        var parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var (mantissa, exponent) = (parts[0], parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture));
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return (number < 0 ? "-" : "") + Lay(digits, point);
    }

    /// <param name="point">Where the decimal point stands, counted from before the first digit.</param>
    private static string Lay(string digits, int point)
    {
        if (digits.Length <= point && point <= 21) return digits + new string('0', point - digits.Length);
        if (point is > 0 and <= 21) return $"{digits[..point]}.{digits[point..]}";
        if (point is > -6 and <= 0) return $"0.{new string('0', -point)}{digits}";
        var exponent = string.Create(CultureInfo.InvariantCulture, $"e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}");
        return digits.Length == 1 ? digits + exponent : $"{digits[..1]}.{digits[1..]}{exponent}";
    }
}
