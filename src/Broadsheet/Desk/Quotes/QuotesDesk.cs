using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Quotes;

/// <summary><c>/desk/items/{item}/quotes</c>: quotations found in the running text of the draft, to be put on the record or not.</summary>
internal static class QuotesDesk
{
    public static void MapQuotes(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/quotes", async (HttpContext context, Guid item, Seating seating, Database database) =>
            await Page(await seating.Of(context), item, database, context.RequestAborted)).Needs(Permission.Write);
        // Of a public story the ledger follows at once: who decides may publish.
        acting.MapPost("/items/{item:guid}/quotes/{hash}", Choose).Needs(Permission.Publish);
    }

    private static async Task<IResult> Choose(HttpContext context, Guid item, string hash, Seating seating, Database database, ChooseQuote choose, [FromForm] string? act, [FromForm] string? speaker, [FromForm] string? role)
    {
        var at = await seating.Of(context);
        try
        {
            await (act switch
            {
                "take" => choose.Take(item, hash, speaker, role, at.Account, context.RequestAborted),
                "decline" => choose.Decline(item, hash, at.Account, context.RequestAborted),
                "reopen" => choose.Reopen(item, hash, context.RequestAborted),
                _ => throw new Refused(RefusalReason.Invalid, "Take it, decline it, or decide again.", "act"),
            });
            return Results.LocalRedirect($"/desk/items/{item}/quotes#q-{hash}");
        }
        catch (Refused refused)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return await Page(at with { Wrong = refused.Message }, item, database, context.RequestAborted);
        }
    }

    private static async Task<RazorComponentResult<QuotesPage>> Page(Seat at, Guid item, Database database, CancellationToken cancellation)
    {
        var story = await OpenStory.Read(database, item, cancellation);
        await using var newsroom = database.Open();
        return new(new { At = at, Of = story, Found = await RunningQuote.In(newsroom, story.Item, story.Words, cancellation) });
    }
}
