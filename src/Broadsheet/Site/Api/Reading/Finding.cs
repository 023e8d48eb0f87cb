using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Search;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Reading;

/// <summary><c>/search?q=</c>: what the search page finds, as ninjs.</summary>
internal static class Finding
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapMethods("/search", Verbs.Read, Find);

    private static async Task<IResult> Find(HttpRequest request, Newsroom newsroom, StorySearch search, string? q, string? edition, string? section, string? tag, string? newest, string? cursor, string? limit, CancellationToken cancellation)
    {
        var page = cursor is null ? 1 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= SearchQuestion.LastPage ? number
            : throw new Refused(RefusalReason.Invalid, "The cursor is none of ours: take it from 'next' of the page before.", "cursor");
        var count = Parameters.Limit(limit);
        var answer = await search.Find(new SearchQuestion(q) { Edition = edition, Section = section, Tag = tag, NewestFirst = newest is "true" or "1", Page = page, OnPage = count }, cancellation);
        var ids = answer.Hits.Select(hit => hit.Item).ToArray();
        var stories = await newsroom.Stories.AsNoTracking().Where(story => ids.Contains(story.ItemId) && !story.IsWithdrawn).ToDictionaryAsync(story => story.ItemId, cancellation);
        var around = await Around.Of(newsroom, cancellation);
        var outside = Outside.Of(request);
        var next = answer.Count > page * count && page < SearchQuestion.LastPage ? (page + 1).ToString(CultureInfo.InvariantCulture) : null;
        return Items.Answer(
            ids.Where(stories.ContainsKey).Select(id => stories[id]).Select(story => outside.Document(story, around.Editions[story.EditionCode], around.SectionName(story.EditionCode, story.Section))),
            Items.NextPage(request, next), next);
    }
}
