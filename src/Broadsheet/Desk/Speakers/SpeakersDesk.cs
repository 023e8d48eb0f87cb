using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Speakers;

/// <summary><c>/desk/speakers</c>: people and bodies on the record; an editor says which names are one speaker's.</summary>
internal static class SpeakersDesk
{
    private const int MostShown = 100;

    public static void MapSpeakers(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/speakers", List).Needs(Permission.Publish);
        acting.MapPost("/speakers/{speaker:guid}", async (HttpContext context, SpeakerFile file, Guid speaker, [FromForm] string? name, [FromForm] string? kind) =>
        {
            await file.Rename(speaker, name ?? "", kind == "body", context.RequestAborted);
            return Results.LocalRedirect("/desk/speakers");
        }).Needs(Permission.Publish);
        acting.MapPost("/speakers/{speaker:guid}/merge", async (HttpContext context, SpeakerFile file, Guid speaker, [FromForm] Guid into) =>
        {
            await file.Merge(speaker, into, context.RequestAborted);
            return Results.LocalRedirect("/desk/speakers");
        }).Needs(Permission.Publish);
        acting.MapPost("/speakers/part", async (HttpContext context, SpeakerFile file, [FromForm] string key) =>
        {
            await file.Part(key, context.RequestAborted);
            return Results.LocalRedirect("/desk/speakers");
        }).Needs(Permission.Publish);
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, Database database, string? q)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var asked = StatementWords.Folded(q ?? "");
        var speakers = await newsroom.Speakers.AsNoTracking().Where(speaker => speaker.MergedInto == null && newsroom.Set<SpeakerName>().Any(name => name.SpeakerId == speaker.Id && name.Key.Contains(asked)))
            .OrderBy(speaker => speaker.Name).Take(MostShown).ToListAsync(context.RequestAborted);
        var ids = speakers.Select(speaker => speaker.Id).ToList();
        var names = (await newsroom.SpeakerNames.AsNoTracking().Where(name => ids.Contains(name.SpeakerId)).OrderBy(name => name.Name).ToListAsync(context.RequestAborted)).ToLookup(name => name.SpeakerId);
        return new RazorComponentResult<SpeakersPage>(new { At = at, Asked = q ?? "", Speakers = (IReadOnlyList<(Speaker, IReadOnlyList<SpeakerName>)>)[.. speakers.OrderBy(speaker => speaker.Name, at.Words.Names).Select(speaker => (speaker, (IReadOnlyList<SpeakerName>)[.. names[speaker.Id]]))] });
    }
}
