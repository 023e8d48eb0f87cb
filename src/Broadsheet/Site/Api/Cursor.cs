using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Broadsheet.Archive;

namespace Broadsheet.Site.Api;

/// <summary>Where the next page of a list begins: after the story of this time and address. Callers pass it on and do not look inside.</summary>
internal readonly record struct Cursor(DateTimeOffset Time, string Address)
{
    private const int MostLetters = 4_000;

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Time.ToUnixTimeMilliseconds()} {Address}")));

    /// <exception cref="Refused">The text is no cursor of ours.</exception>
    public static Cursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length <= MostLetters && Base64Url.IsValid(text) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 2) is [var time, var address]
            && long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) && Math.Abs(milliseconds) < 62_000_000_000_000)
            return new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), address);
        throw new Refused(RefusalReason.Invalid, "The cursor is none of ours: take it from 'next' of the page before.", "cursor");
    }
}
