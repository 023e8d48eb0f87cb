using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;

namespace Broadsheet.Desk.Library;

/// <summary>The words and rights of a picture as its form sends them.</summary>
internal sealed record PictureForm(IReadOnlyDictionary<string, PictureWords> Words, string? Creator, string? Copyright, string? Terms, PictureRights Rights, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <exception cref="Refused">A time cannot be read.</exception>
    public static PictureForm Read(IFormCollection form, Seat at) => new(
        Languages(at).Prepend("").ToDictionary(language => language, language => new PictureWords(Text(form, $"alt-{language}"), Text(form, $"caption-{language}"), Text(form, $"credit-{language}"))),
        Text(form, "creator"), Text(form, "copyright"), Text(form, "terms"), Enum.TryParse<PictureRights>(form["rights"], out var rights) && Enum.IsDefined(rights) ? rights : PictureRights.Unknown,
        Time(form, "from"), Time(form, "until"));

    /// <summary>Those that the paper appears in.</summary>
    public static IEnumerable<string> Languages(Seat at) => at.Editions.Select(edition => edition.Language).Distinct();

    public void Into(PictureFile picture)
    {
        (picture.Alt, picture.Caption, picture.CreditLine) = (Words[""].Alt, Words[""].Caption, Words[""].CreditLine);
        picture.InLanguages = picture.InLanguages.Where(said => !Words.ContainsKey(said.Key)).Concat(Words.Where(said => said.Key.Length > 0 && said.Value != new PictureWords())).ToDictionary();
        (picture.Creator, picture.CopyrightNotice, picture.UsageTerms, picture.Rights, picture.UsableFrom, picture.UsableUntil) = (Creator, Copyright, Terms, Rights, From, Until);
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Days: from their beginning in UTC.</summary>
    private static DateTimeOffset? Time(IFormCollection form, string name) => Text(form, name) is not { } text ? null
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new Refused(RefusalReason.Invalid, $"{text} is no day. Write it as 2031-03-04.", name);
}

/// <summary>Point of interest and cuts as their form sends them: percent, and pixels.</summary>
internal static class FrameForm
{
    public static Focus Focus(IFormCollection form) => new(Percent(form["focus-x"]) / 100, Percent(form["focus-y"]) / 100);

    /// <summary>Those that are marked as made by hand.</summary>
    public static IReadOnlyList<Crop> Crops(IFormCollection form) =>
        [.. Ratios.All.Select(ratio => ratio.Name).Append(Ratios.Free).Where(ratio => form[$"hand-{ratio}"] == "on").Select(ratio => new Crop(ratio, Pixels(form, ratio, "x"), Pixels(form, ratio, "y"), Pixels(form, ratio, "w"), Pixels(form, ratio, "h")))];

    private static double Percent(string? text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, 100) : 50;

    private static int Pixels(IFormCollection form, string ratio, string side) => int.TryParse(form[$"{side}-{ratio}"], NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : -1;
}
