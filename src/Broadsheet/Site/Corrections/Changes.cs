using Broadsheet.Archive;
using Broadsheet.Site.Corrections;
using Broadsheet.Platform.Database;

namespace Broadsheet.Site;

/// <summary>What was put right in public, from the versions themselves.</summary>
internal static class Changes
{
    public static IQueryable<PublicChange> In(Newsroom newsroom, string edition) =>
        newsroom.Versions.Where(version => version.Kind == VersionKind.Correction || version.Kind == VersionKind.Clarification || version.Kind == VersionKind.Withdrawal)
            .Join(newsroom.Stories.Where(story => story.EditionCode == edition), version => version.ItemId, story => story.ItemId,
                (version, story) => new PublicChange { At = version.At, Kind = version.Kind, Number = version.Number, Note = version.Note, Address = story.Address, Card = story.Card });
}

internal sealed class PublicChange
{
    public DateTimeOffset At { get; init; }
    public VersionKind Kind { get; init; }
    public int Number { get; init; }
    public string? Note { get; init; }
    public required string Address { get; init; }
    public required StoryCard Card { get; init; }

    public Change AsChange() => new(Address, Card.Headline, new PublicNote(Kind, Number, At, Note));
}
