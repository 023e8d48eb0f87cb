using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.History;

/// <summary><c>/desk/items/{item}/history</c>: every state of the draft and every version, what differs between any two, and the way back to each.</summary>
internal static class History
{
    public static void MapHistory(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/history", async (HttpContext context, Guid item, Seating seating, Database database, string? from, string? to) =>
        {
            var story = await OpenStory.Read(database, item, context.RequestAborted);
            return new RazorComponentResult<HistoryPage>(new { At = await seating.Of(context), Of = story, Past = await Past.Read(database, story, context.RequestAborted), From = from, To = to });
        }).Needs(Permission.Write);
        acting.MapPost("/items/{item:guid}/history", async (HttpContext context, Guid item, Seating seating, Database database, SaveDraft save, [FromForm] string state) =>
        {
            var past = await Past.Read(database, await OpenStory.Read(database, item, context.RequestAborted), context.RequestAborted);
            var chosen = past.Find(state) ?? throw new Refused(RefusalReason.NotFound, "The history has no such state any more.", "state");
            await save.Replace(item, chosen.Content, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}");
        }).Needs(Permission.Write);
    }
}
