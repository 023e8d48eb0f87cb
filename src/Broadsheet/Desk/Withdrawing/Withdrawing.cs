using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Withdrawing;

/// <summary><c>/desk/items/{item}/withdraw</c>: takes a public story down with a public reason, and brings it back.</summary>
internal static class Withdrawing
{
    public static void MapWithdrawing(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/withdraw", async (HttpContext context, Guid item, Seating seating, Database database) =>
            Page(await seating.Of(context), await OpenStory.Read(database, item, context.RequestAborted), reason: null)).Needs(Permission.Publish);
        acting.MapPost("/items/{item:guid}/withdraw", (HttpContext context, Guid item, Seating seating, Database database, Withdraw withdraw, [FromForm] string? reason) =>
            Act(context, item, seating, database, reason, by => withdraw.Do(item, reason ?? "", by, context.RequestAborted))).Needs(Permission.Publish);
        acting.MapPost("/items/{item:guid}/bring-back", (HttpContext context, Guid item, Seating seating, Database database, Restore restore, [FromForm] string? reason) =>
            Act(context, item, seating, database, reason, by => restore.Do(item, reason, by, context.RequestAborted))).Needs(Permission.Publish);
    }

    private static async Task<IResult> Act(HttpContext context, Guid item, Seating seating, Database database, string? reason, Func<Guid?, Task> act)
    {
        var at = await seating.Of(context);
        try
        {
            await act(at.Account);
            return Results.LocalRedirect($"/desk/items/{item}/withdraw");
        }
        catch (Refused refused) when (refused.Reason != RefusalReason.NotFound)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Page(at with { Wrong = refused.Message }, await OpenStory.Read(database, item, context.RequestAborted), reason);
        }
    }

    private static RazorComponentResult<WithdrawPage> Page(Seat at, OpenStory story, string? reason) => new(new { At = at, Of = story, Reason = reason });
}
