using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Writing;

/// <summary>A story's editing page, and what it sends while somebody types.</summary>
internal static class Writing
{
    private const int MostDraftBytes = 8 * 1024 * 1024;

    public static void MapWriting(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        acting.MapPost("/items", Begin).Needs(Permission.Write);
        acting.MapPost("/items/{item:guid}/translations", Translate).Needs(Permission.Write);
        asking.MapGet("/items/{item:guid}", Show).Needs(Permission.Write);
        acting.MapPut("/items/{item:guid}/draft", Save).Needs(Permission.Write).WithMetadata(new RequestSizeLimitAttribute(MostDraftBytes));
    }

    private static async Task<IResult> Begin(HttpContext context, NewDraft begin, Database database, Seating seating, [FromForm] string edition)
    {
        var at = await seating.Of(context);
        if (!at.May(Permission.Write, edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow you to write in this edition.");
        await using var newsroom = database.Open();
        var section = await newsroom.Sections.Where(section => section.EditionCode == edition).OrderBy(section => section.Order).Select(section => section.UrlName).FirstOrDefaultAsync(context.RequestAborted);
        return Results.LocalRedirect($"/desk/items/{await begin.Do(edition, new StoryContent { Section = section }, at.Account, context.RequestAborted)}");
    }

    private static async Task<IResult> Translate(HttpContext context, Guid item, NewDraft begin, Seating seating, [FromForm] string edition)
    {
        var at = await seating.Of(context);
        if (!at.May(Permission.Write, edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow you to write in this edition.");
        return Results.LocalRedirect($"/desk/items/{await begin.Translate(item, edition, at.Account, context.RequestAborted)}");
    }

    private static async Task<RazorComponentResult<WritePage>> Show(HttpContext context, Guid item, Seating seating, Database database)
    {
        var at = await seating.Of(context);
        var story = await OpenStory.Read(database, item, context.RequestAborted);
        return new(new { At = at, Of = story, Around = await Surroundings.Of(database, story, at, context.RequestAborted) });
    }

    private static async Task<IResult> Save(HttpContext context, Guid item, SaveDraft save, Seating seating)
    {
        var change = await JsonSerializer.DeserializeAsync<DraftChange>(context.Request.Body, BodyJson.Options, context.RequestAborted) is { Fields: not null, Blocks: not null } read
            ? read : throw new Refused(RefusalReason.Invalid, "A save names its fields and its blocks.");
        var at = await seating.Of(context);
        var saved = await save.Do(item, change, at.Account, context.RequestAborted);
        return Results.Text(DraftJson.Write(saved).ToJsonString(BodyJson.Options), "application/json; charset=utf-8");
    }
}
