using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Reading;

/// <summary><c>/subjects</c> and <c>/editions</c>: what items are ordered by.</summary>
internal static class Catalogue
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/subjects", Verbs.Read, Subjects);
        api.MapMethods("/editions", Verbs.Read, Editions);
    }

    /// <summary>In the order of their codes; <c>language</c> chooses the names.</summary>
    private static async Task<IResult> Subjects(HttpRequest request, Newsroom newsroom, string? language, string? parent, string? cursor, string? limit, CancellationToken cancellation)
    {
        var count = Parameters.Limit(limit);
        var subjects = newsroom.Subjects.AsNoTracking();
        if (parent is not null) subjects = subjects.Where(subject => subject.ParentCode == parent);
        if (cursor is not null) subjects = subjects.Where(subject => subject.Code.CompareTo(cursor) > 0);
        var page = await subjects.OrderBy(subject => subject.Code).Take(count + 1).ToListAsync(cancellation);
        var next = page.Count > count ? page[count - 1].Code : null;
        return new ApiAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("subjects");
            foreach (var subject in page.Take(count)) Write(json, subject, language ?? "en");
            json.WriteEndArray();
            if (next is not null) json.WriteString("next", next);
            json.WriteEndObject();
        }) { Next = Items.NextPage(request, next) };
    }

    private static async Task<IResult> Editions(Newsroom newsroom, CancellationToken cancellation)
    {
        var around = await Around.Of(newsroom, cancellation);
        return new ApiAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("editions");
            foreach (var edition in around.Editions.Values)
            {
                json.WriteStartObject();
                json.WriteString("code", edition.Code);
                json.WriteString("name", edition.Name);
                json.WriteString("language", edition.Language);
                json.WriteString("zone", edition.Zone);
                json.WriteStartArray("sections");
                foreach (var section in around.Sections.Where(section => section.EditionCode == edition.Code))
                {
                    json.WriteStartObject();
                    json.WriteString("urlName", section.UrlName);
                    json.WriteString("name", section.Name);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Subject subject, string language)
    {
        json.WriteStartObject();
        json.WriteString("code", subject.Code);
        if (MediaTopics.UriOf(subject.Code) is { } uri) json.WriteString("uri", uri);
        json.WriteString("name", subject.NameIn(language));
        if (subject.ParentCode is { } parent) json.WriteString("parent", parent);
        if (subject.IsRetired) json.WriteBoolean("retired", true);
        json.WriteEndObject();
    }
}
