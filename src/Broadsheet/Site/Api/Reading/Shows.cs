using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Reading;

/// <summary><c>/shows</c> and <c>/shows/{id}</c>: podcasts, and one with its episodes. The episodes themselves are items.</summary>
internal static class Shows
{
    public static void MapShows(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/shows", Verbs.Read, All);
        api.MapMethods("/shows/{id:guid}", Verbs.Read, One);
    }

    private static async Task<IResult> All(Newsroom newsroom, Imprints imprints, string? edition, CancellationToken cancellation)
    {
        var shows = await newsroom.Shows.AsNoTracking().Where(show => edition == null || show.EditionCode == edition).OrderBy(show => show.EditionCode).ThenBy(show => show.Order).ToListAsync(cancellation);
        return new ApiAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("shows");
            foreach (var show in shows)
            {
                json.WriteStartObject();
                Write(json, show, imprints);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<IResult> One(Newsroom newsroom, Imprints imprints, Guid id, string? limit, CancellationToken cancellation)
    {
        var count = Parameters.Limit(limit);
        var show = await newsroom.Shows.AsNoTracking().SingleOrDefaultAsync(show => show.Id == id, cancellation) ?? throw new Refused(RefusalReason.NotFound, $"There is no show '{id}'.");
        var marks = newsroom.Marks.Where(mark => mark.EditionCode == show.EditionCode && mark.Kind == MarkKind.Show && mark.Key == show.UrlName);
        var episodes = await newsroom.Stories.AsNoTracking().Where(story => !story.IsWithdrawn && marks.Any(mark => mark.ItemId == story.ItemId)).Newest(count, cancellation);
        return new ApiAnswer(json =>
        {
            json.WriteStartObject();
            Write(json, show, imprints);
            json.WriteStartArray("episodes");
            foreach (var episode in episodes) Write(json, new Aired(episode, show), imprints);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Show show, Imprints imprints)
    {
        var address = imprints.Whole($"/{show.EditionCode}/podcasts/{show.UrlName}/");
        json.WriteString("id", show.Id);
        json.WriteString("guid", show.Guid);
        json.WriteString("edition", show.EditionCode);
        json.WriteString("title", show.Words.Title);
        json.WriteString("description", show.Words.Description);
        json.WriteString("address", address);
        json.WriteString("feed", address + "feed.xml");
        if (show.Words.Cover?.Blob is { } cover) json.WriteString("cover", imprints.Whole($"/pictures/{cover}/cover.jpg"));
    }

    private static void Write(Utf8JsonWriter json, Aired episode, Imprints imprints)
    {
        json.WriteStartObject();
        json.WriteString("id", episode.Story.ItemId);
        json.WriteString("headline", episode.Story.Card.Headline);
        json.WriteString("address", imprints.Whole(episode.Story.Address));
        json.WriteString("audio", imprints.Whole(Enclosure.Address(episode.Story.ItemId)));
        json.WriteNumber("seconds", episode.Seconds);
        json.WriteString("published", episode.Story.FirstPublished);
        if (episode.Mark.Season > 0) json.WriteNumber("season", episode.Mark.Season);
        if (episode.Mark.Number > 0) json.WriteNumber("number", episode.Mark.Number);
        json.WriteEndObject();
    }
}
