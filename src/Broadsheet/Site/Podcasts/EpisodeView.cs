using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.TimedText;
using Broadsheet.Library;

namespace Broadsheet.Site.Podcasts;

/// <summary>All that an episode's page is a function of.</summary>
/// <param name="File">What is downloaded; null while it is previewed before its sound is made.</param>
public sealed record EpisodeView(Imprint In, PageHead Head, PublishedStory Story, Show Show, Enclosure? File)
{
    public bool IsPreview { get; init; }

    public IReadOnlyList<InEdition> Others { get; init; } = [];

    /// <summary>In the edition's language when there are several.</summary>
    public IReadOnlyList<Cue> Words { get; init; } = [];

    /// <summary>BCP 47 of <see cref="Words"/>.</summary>
    public string? Language { get; init; }

    /// <summary>Before and after it in its show, the older first.</summary>
    public IReadOnlyList<Aired> Neighbours { get; init; } = [];

    public StoryContent Content => Story.Content;

    public EpisodeMark Mark => Content.Episode!;

    public IReadOnlyList<Chapter> Chapters => Content.Sound?.Chapters ?? [];

    public IReadOnlyList<Contributor> People => Mark.People.Count > 0 ? Mark.People : Show.Words.People;

    public PublicNote? Correction => Story.Notes.LastOrDefault(note => note is { Kind: VersionKind.Correction or VersionKind.Clarification });

    public Sound Sound => new(Enclosure.Address(Story.ItemId), Content.Headline, Content.Sound?.Seconds ?? 0)
    {
        Episode = Story.Address,
        Show = Show.Words.Title,
        Peaks = Content.Sound?.Blob is { } blob ? Recordings.Address(blob, "peaks.json") : null,
        Chapters = Chapters.Count > 0 ? Enclosure.Address(Story.ItemId, "chapters.json") : null,
        Transcript = Track is { } track ? Recordings.Words(track.Blob) : null,
        Cover = Show.Words.Cover is { } cover ? Renditions.Address(cover, 640) : null,
    };

    public Track? Track => Content.Sound?.Tracks is not { Count: > 0 } tracks ? null : tracks.FirstOrDefault(track => track.Language == In.Edition.Language) ?? tracks[0];

    /// <summary>The page at a moment of the sound.</summary>
    public string At(double seconds) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Story.Address}?t={(int)seconds}");
}
