using System.Text.Json.Nodes;
using Broadsheet.Archive;
using Broadsheet.Library;

namespace Broadsheet.Site;

/// <summary>What machines read of shows and episodes: cards, feeds, and both as linked data (schema.org PodcastSeries, PodcastEpisode).</summary>
internal static class PodcastHeads
{
    public static PageHead OfShow(Imprint imprint, Show show)
    {
        var address = Airing.Address(imprint, show);
        return new(show.Words.Title)
        {
            Description = show.Words.Description,
            Metas = [.. Heads.Card(imprint, "website", show.Words.Title, show.Words.Description, address), .. show.Words.Cover is { } cover ? Heads.CardPicture(imprint, cover) : []],
            Links = [.. Heads.Canonical(imprint, address, []), new("alternate", imprint.Whole(address + "feed.xml")) { Type = "application/rss+xml", Title = show.Words.Title }],
            JsonLd = LinkedJson.Write(Series(imprint, show, isWhole: true)),
        };
    }

    public static PageHead OfEpisode(Imprint imprint, PublishedStory story, Show show, IReadOnlyList<InEdition> others)
    {
        var (content, address) = (story.Content, Airing.Address(imprint, show));
        var sound = imprint.Whole(Enclosure.Address(story.ItemId));
        return new(content.SeoTitle ?? content.Headline)
        {
            Description = content.Description ?? content.Standfirst,
            Metas =
            [
                .. Heads.Card(imprint, "music.song", content.SocialTitle ?? content.Headline, content.Standfirst, story.Address),
                .. show.Words.Cover is { } cover ? Heads.CardPicture(imprint, cover) : [],
                new("og:audio", sound, Property: true), new("og:audio:type", "audio/mpeg", Property: true),
            ],
            Links =
            [
                .. Heads.Canonical(imprint, story.Address, others),
                new("alternate", imprint.Whole(address + "feed.xml")) { Type = "application/rss+xml", Title = show.Words.Title },
                new("alternate", $"{imprint.Whole("/oembed")}?url={Uri.EscapeDataString(imprint.Whole(story.Address))}") { Type = "application/json+oembed", Title = content.Headline },
            ],
            JsonLd = LinkedJson.Write(Episode(imprint, story, show, sound)),
        };
    }

    private static JsonObject Series(Imprint imprint, Show show, bool isWhole)
    {
        var series = new JsonObject { ["@type"] = "PodcastSeries", ["name"] = show.Words.Title, ["url"] = imprint.Whole(Airing.Address(imprint, show)), ["webFeed"] = imprint.Whole(Airing.Address(imprint, show) + "feed.xml") };
        if (!isWhole) return series;
        series["@context"] = "https://schema.org";
        series["description"] = show.Words.Description;
        series["inLanguage"] = imprint.Edition.Language;
        series["image"] = show.Words.Cover is { } cover ? Heads.PictureAddress(imprint, cover) : null;
        series["publisher"] = LinkedJson.Publisher(imprint);
        return series;
    }

    private static JsonObject Episode(Imprint imprint, PublishedStory story, Show show, string sound) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "PodcastEpisode",
        ["@id"] = imprint.Whole(story.Address),
        ["url"] = imprint.Whole(story.Address),
        ["name"] = story.Content.Headline,
        ["description"] = story.Content.Standfirst,
        ["datePublished"] = imprint.Dates.Machine(story.FirstPublished),
        ["dateModified"] = imprint.Dates.Machine(story.Modified),
        ["inLanguage"] = story.Content.Language ?? imprint.Edition.Language,
        ["episodeNumber"] = story.Content.Episode!.Number > 0 ? story.Content.Episode.Number : null,
        ["duration"] = PlayingTime.Machine(story.Content.Sound?.Seconds ?? 0),
        ["associatedMedia"] = new JsonObject { ["@type"] = "AudioObject", ["contentUrl"] = sound, ["encodingFormat"] = "audio/mpeg", ["duration"] = PlayingTime.Machine(story.Content.Sound?.Seconds ?? 0) },
        ["partOfSeries"] = Series(imprint, show, isWhole: false),
        ["publisher"] = LinkedJson.Publisher(imprint),
    };
}
