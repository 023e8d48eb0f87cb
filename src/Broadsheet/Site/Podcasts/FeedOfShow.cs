using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.TimedText;
using Broadsheet.Library;
using Broadsheet.Platform.Database;

namespace Broadsheet.Site;

/// <summary>A show and its episodes as its feed tells them: for the feed, and for the desk's checks of it.</summary>
internal static class FeedOfShow
{
    /// <param name="episodes">The newest first.</param>
    public static async Task<PodcastFeed> Fill(Imprint imprint, Newsroom newsroom, Show show, IReadOnlyList<PublishedStory> episodes, FindEnclosure find, CancellationToken cancellation)
    {
        var (words, address) = (show.Words, imprint.Whole(Airing.Address(imprint, show)));
        var items = new List<PodcastEpisode>();
        foreach (var story in episodes)
            if (await find.Of(newsroom, story, show, cancellation: cancellation) is { } file)
                items.Add(Item(imprint, story, file, await find.Of(newsroom, story, show, "opus", cancellation)));
        return new PodcastFeed(words.Title, address + "feed.xml", show.Guid)
        {
            Address = address, Description = words.Description, Language = imprint.Edition.Language, Author = words.Author, OwnerEmail = words.OwnerEmail,
            // A JPEG whatever the browser says: directories know no other.
            Cover = words.Cover is { Blob: { } blob } ? imprint.Whole($"/pictures/{blob}/cover.jpg") : null, CoverAlt = words.Cover?.Alt,
            Category = words.Category, IsExplicit = words.IsExplicit, IsSerial = words.IsSerial, IsComplete = words.IsComplete, IsLocked = words.IsLocked,
            FundingHref = words.FundingHref, FundingWords = words.FundingWords, License = words.License, Copyright = words.Copyright, MovedTo = words.MovedTo,
            Generator = "Broadsheet", People = [.. words.People.Select(person => Person(imprint, person))], Episodes = items,
        };
    }

    private static PodcastEpisode Item(Imprint imprint, PublishedStory story, Enclosure file, Enclosure? opus)
    {
        var (content, mark) = (story.Content, story.Content.Episode!);
        return new PodcastEpisode($"urn:uuid:{story.ItemId}", content.Headline, imprint.Whole(story.Address), File(imprint, story, file, "episode.mp3"))
        {
            Description = content.Standfirst, Html = BodyWriter.Write(content.Body).Replace("=\"/", $"=\"{imprint.Origin}/", StringComparison.Ordinal),
            Published = story.FirstPublished, Seconds = content.Sound!.Seconds, Season = mark.Season, Number = mark.Number,
            Kind = mark.Kind switch { EpisodeKind.Trailer => "trailer", EpisodeKind.Bonus => "bonus", _ => "full" }, IsExplicit = mark.IsExplicit,
            Chapters = content.Sound.Chapters is { Count: > 0 } ? imprint.Whole(Enclosure.Address(story.ItemId, "chapters.json")) : null,
            Transcripts = [.. Transcripts(imprint, content.Sound.Tracks ?? [])], People = [.. mark.People.Select(person => Person(imprint, person))],
            Alternatives = opus is null ? [] : [File(imprint, story, opus, "episode.opus")],
            SoundbiteStart = mark.Soundbite?.Start ?? 0, SoundbiteSeconds = mark.Soundbite?.Seconds ?? 0, SoundbiteTitle = mark.Soundbite?.Title,
        };
    }

    private static PodcastFile File(Imprint imprint, PublishedStory story, Enclosure file, string name) => new(imprint.Whole(Enclosure.Address(story.ItemId, name)), file.Bytes, file.MediaType);

    private static IEnumerable<PodcastTranscript> Transcripts(Imprint imprint, IReadOnlyList<Track> tracks) =>
        tracks.OrderBy(track => track.Language == imprint.Edition.Language).SelectMany(track => new[]
        {
            new PodcastTranscript(imprint.Whole(Recordings.Words(track.Blob, "json")), TranscriptJson.MediaType, track.Language),
            new PodcastTranscript(imprint.Whole(Recordings.Words(track.Blob)), WebVtt.MediaType, track.Language),
        });

    private static PodcastPerson Person(Imprint imprint, Contributor person) => new(person.Name, person.Role, person.Href is { } href ? href.StartsWith('/') ? imprint.Whole(href) : href : null);
}
