using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Reading;

/// <summary><c>/items</c>, <c>/items/{id}</c>, <c>/items/{id}/versions</c>: the newest first.</summary>
internal static class Items
{
    public static void MapItems(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/items", Verbs.Read, List);
        api.MapMethods("/items/{id:guid}", Verbs.Read, One);
        api.MapMethods("/items/{id:guid}/versions", Verbs.Read, Versions);
    }

    private static async Task<IResult> List(HttpRequest request, Newsroom newsroom, string? edition, string? section, string? since, string? cursor, string? limit, CancellationToken cancellation)
    {
        var after = Cursor.Read(cursor);
        var count = Parameters.Limit(limit);
        var stories = newsroom.Stories.AsNoTracking().Where(story => !story.IsWithdrawn);
        if (edition is not null) stories = stories.Where(story => story.EditionCode == edition);
        if (section is not null) stories = stories.Where(story => story.Section == section);
        if (Parameters.Time(since, "since") is { } from) stories = stories.Where(story => story.Modified >= from);
        if (after is { Time: var time, Address: var address })
            stories = stories.Where(story => story.FirstPublished < time || (story.FirstPublished == time && story.Address.CompareTo(address) > 0));
        var page = await stories.OrderByDescending(story => story.FirstPublished).ThenBy(story => story.Address).Take(count + 1).ToListAsync(cancellation);
        var next = page.Count > count ? new Cursor(page[count - 1].FirstPublished, page[count - 1].Address).ToString() : null;
        var around = await Around.Of(newsroom, cancellation);
        var outside = Outside.Of(request);
        return Answer(page.Take(count).Select(story => outside.Document(story, around.Editions[story.EditionCode], around.SectionName(story.EditionCode, story.Section))), NextPage(request, next), next);
    }

    private static async Task<IResult> One(HttpRequest request, Newsroom newsroom, Guid id, CancellationToken cancellation)
    {
        var story = await Find(newsroom, id, cancellation);
        if (story.IsWithdrawn) return Gone(story);
        var around = await Around.Of(newsroom, cancellation);
        var document = Outside.Of(request).Document(story, around.Editions[story.EditionCode], around.SectionName(story.EditionCode, story.Section));
        return new ApiAnswer(json => NinjsWriter.Write(json, document));
    }

    private static async Task<IResult> Versions(HttpRequest request, Newsroom newsroom, Guid id, string? limit, string? cursor, CancellationToken cancellation)
    {
        var story = await Find(newsroom, id, cancellation);
        if (story.IsWithdrawn) return Gone(story);
        var before = cursor is null ? int.MaxValue : int.TryParse(cursor, out var number) && number > 0 ? number : throw new Refused(RefusalReason.Invalid, "The cursor is none of ours: take it from 'next' of the page before.", "cursor");
        var count = Parameters.Limit(limit);
        var versions = await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == id && version.Number < before && version.Erased == null)
            .OrderByDescending(version => version.Number).Take(count + 1).ToListAsync(cancellation);
        var next = versions.Count > count ? versions[count - 1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        var around = await Around.Of(newsroom, cancellation);
        var outside = Outside.Of(request);
        return Answer(versions.Take(count).Select(version => outside.Document(version, story, around.Editions[story.EditionCode], around.SectionName(story.EditionCode, version.Content.Section ?? ""))), NextPage(request, next), next);
    }

    internal static string? NextPage(HttpRequest request, string? cursor) =>
        cursor is null ? null : Outside.Of(request).Address(request.Path + QueryString.Create(request.Query.Where(part => part.Key != "cursor").Append(new("cursor", cursor))).ToString());

    /// <summary>As ninjs readers know lists: <c>{"items":[…]}</c>.</summary>
    internal static ApiAnswer Answer(IEnumerable<NewsDocument> documents, string? nextPage, string? next) => new(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var document in documents) NinjsWriter.Write(json, document);
        json.WriteEndArray();
        if (next is not null) json.WriteString("next", next);
        json.WriteEndObject();
    }) { Next = nextPage };

    private static async Task<PublishedStory> Find(Newsroom newsroom, Guid id, CancellationToken cancellation) =>
        await newsroom.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.ItemId == id, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no public item of this id.", "id");

    private static Problem Gone(PublishedStory story) =>
        Problem.Of(StatusCodes.Status410Gone, story.Notes.LastOrDefault(note => note.Kind == VersionKind.Withdrawal)?.Note is { } reason ? $"The story was withdrawn: {reason}" : "The story was withdrawn.");
}
