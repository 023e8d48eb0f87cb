using System.Globalization;
using Broadsheet.Archive;
using NodaTime;
using NodaTime.Text;

namespace Broadsheet.Desk.Publishing;

/// <summary>What an editor asked for on the publishing page.</summary>
/// <param name="Token">Token of the draft that the page showed.</param>
/// <param name="Next">Number of the version that it makes: the same order sent twice makes it once.</param>
/// <param name="At">Wall time as <c>2031-03-04T08:00</c>; null is at once.</param>
public sealed record Order(int Token, int Next, VersionKind Kind, string? Note, string? At, string? Zone, Occurrence Occurrence)
{
    public static Order Of(IFormCollection form) => new(
        Number(form["token"]), Number(form["next"]),
        Enum.TryParse<VersionKind>(form["kind"], ignoreCase: true, out var kind) && kind is VersionKind.Update or VersionKind.Correction or VersionKind.Clarification or VersionKind.Typo ? kind : VersionKind.First,
        Text(form["note"]), form["when"] == "later" ? Text(form["at"]) ?? "" : null, Text(form["zone"]),
        Enum.TryParse<Occurrence>(form["occurrence"], ignoreCase: true, out var occurrence) ? occurrence : Occurrence.Only);

    public static Order Fresh(OpenStory story, VersionKind kind, string? note) => new(story.Draft.Token, story.Item.PublishedVersion + 1, kind, note, At: null, Zone: null, Occurrence.Only);

    /// <exception cref="Refused">It is no time.</exception>
    public LocalDateTime Wall => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(At ?? "") is { Success: true } wall ? wall.Value
        : throw new Refused(RefusalReason.Invalid, "Say when it should go out: a day and a time.", "at");

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new Refused(RefusalReason.Invalid, "The page that was sent is not whole: load it again.");

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
