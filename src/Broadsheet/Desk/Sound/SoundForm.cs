using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.TimedText;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Sound;

/// <summary>What is written about a recording, as its form is sent.</summary>
public sealed record SoundForm([FromForm] string? Chapters, [FromForm] string? Transcript, [FromForm] string? Language, [FromForm] string? People, [FromForm] string? Season, [FromForm] string? Number, [FromForm] string? Kind, [FromForm] bool? IsExplicit, [FromForm] string? Caption)
{
    internal static SoundForm Of(StoryContent story) => new(
        ChapterList.Write(((Recording?)story.Film ?? story.Sound)?.Chapters ?? []), null, null, PeopleText.Write(story.Episode?.People ?? []), Text(story.Episode?.Season), Text(story.Episode?.Number),
        story.Episode?.Kind.ToString(), story.Episode?.IsExplicit == true, story.Film?.Caption);

    /// <summary>Null for what is no episode.</summary>
    internal EpisodeMark? Mark(EpisodeMark? before) => before is null ? null : before with
    {
        Season = Whole(Season), Number = Whole(Number), Kind = Enum.TryParse<EpisodeKind>(Kind, out var kind) ? kind : EpisodeKind.Full, IsExplicit = IsExplicit == true, People = PeopleText.Read(People),
    };

    internal StoryContent Put(StoryContent story, IReadOnlyList<Chapter> chapters, Track? track) => story.Film is { } film
        ? story with { Film = film with { Chapters = Some(chapters), Tracks = With(film.Tracks, track), Caption = string.IsNullOrWhiteSpace(Caption) ? null : Caption.Trim() } }
        : story with { Sound = story.Sound is { } sound ? sound with { Chapters = Some(chapters), Tracks = With(sound.Tracks, track) } : null };

    /// <summary>One a language: the newer takes the place of the older.</summary>
    private static IReadOnlyList<Track>? With(IReadOnlyList<Track>? before, Track? track) => track is null ? before : [.. (before ?? []).Where(one => one.Language != track.Language), track];

    private static IReadOnlyList<Chapter>? Some(IReadOnlyList<Chapter> chapters) => chapters.Count > 0 ? chapters : null;

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : 0;

    private static string? Text(int? number) => number is > 0 ? number.Value.ToString(CultureInfo.InvariantCulture) : null;
}
