using System.Globalization;

namespace Broadsheet.Platform;

/// <summary>The digits that a language's papers print. .NET formats with European ones whatever the language.</summary>
internal static class Digits
{
    /// <summary>Persian has its own; Arabic and Hindi papers online write European ones, and so do browsers here (see <c>times.js</c>).</summary>
    public static string Of(CultureInfo culture, string written) => culture.TwoLetterISOLanguageName is not "fa"
        ? written
        : string.Create(written.Length, written, static (digits, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                digits[at] = from[at] is >= '0' and <= '9' ? (char)('۰' + (from[at] - '0')) : from[at];
        });
}
