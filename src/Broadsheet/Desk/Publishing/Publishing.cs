using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Publishing;

/// <summary><c>/desk/items/{item}/publish</c>: what must be mended, what should be looked at, and the button; for what is public, what kind of change it is.</summary>
internal static class Publishing
{
    public static void MapPublishing(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/publish", async (HttpContext context, Guid item, Seating seating, Database database) => await Show(await seating.Of(context), database, item, context.RequestAborted)).Needs(Permission.Publish);
        acting.MapPost("/items/{item:guid}/publish", Act).Needs(Permission.Publish);
        acting.MapPost("/items/{item:guid}/unschedule", async (HttpContext context, Guid item, Seating seating, Schedule schedule) =>
        {
            await schedule.Cancel(item, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}/publish");
        }).Needs(Permission.Publish);
        acting.MapPost("/items/{item:guid}/limits", SetLimits).Needs(Permission.Publish);
    }

    private static async Task<IResult> Show(Seat at, Database database, Guid item, CancellationToken cancellation) => Page(at, await Proof.Read(database, item, at.Now, cancellation), order: null);

    private static async Task<IResult> Act(HttpContext context, Guid item, Seating seating, Database database, Publish publish, Amend amend, Schedule schedule, Hold hold)
    {
        var at = await seating.Of(context);
        var order = Order.Of(context.Request.Form);
        var proof = await Proof.Read(database, item, at.Now, context.RequestAborted);
        try
        {
            if (await IsDone(database, item, order, at)) return Done(item);
            if (proof.Findings.FirstOrDefault(finding => finding.Must) is { } must) throw new Refused(RefusalReason.Invalid, at.Words[must.Words, must.With], must.Place);
            if (order.Kind == VersionKind.Typo && order.Note is null && proof.TouchesFacts) throw new Refused(RefusalReason.Invalid, at.Words["TypoNeedsReason"], "note");
            if (order.At is not null) await schedule.Do(item, order.Wall, order.Zone ?? at.Edition(proof.Of.Item.EditionCode).Zone, order.Occurrence, order.Kind, order.Note, at.Account, order.Token, context.RequestAborted);
            else if (hold.Time > TimeSpan.Zero) await schedule.Do(item, hold.Until(at.Now), "UTC", kind: order.Kind, note: order.Note, by: at.Account, token: order.Token, cancellation: context.RequestAborted);
            else if (proof.Of.IsPublic) await amend.Do(item, order.Kind, order.Note, at.Account, order.Token, context.RequestAborted);
            else await publish.Do(item, at.Account, token: order.Token, cancellation: context.RequestAborted);
            return Done(item);
        }
        catch (Refused refused) when (refused.Reason != RefusalReason.NotFound)
        {
            // Sent twice: while this one waited for its turn, the other was done.
            if (await IsDone(database, item, order, at)) return Done(item);
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Page(at with { Wrong = refused.Message }, await Proof.Read(database, item, at.Now, context.RequestAborted), order, refused.Member);
        }
    }

    private static async Task<IResult> SetLimits(HttpContext context, Guid item, Seating seating, Database database, Limit limit)
    {
        var at = await seating.Of(context);
        var proof = await Proof.Read(database, item, at.Now, context.RequestAborted);
        try
        {
            var zone = at.Edition(proof.Of.Item.EditionCode).Zone;
            var (embargo, expiry) = (Limits.Time(context.Request.Form["embargo"], zone, "embargo"), Limits.Time(context.Request.Form["expires"], zone, "expires"));
            if (embargo != proof.Of.Item.Embargo) await limit.Embargo(item, embargo, at.Account, context.RequestAborted);
            if (expiry != proof.Of.Item.Expires) await limit.Expiry(item, expiry, at.Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}/publish");
        }
        catch (Refused refused)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Page(at with { Wrong = refused.Message }, proof, order: null);
        }
    }

    private static async Task<bool> IsDone(Database database, Guid item, Order order, Seat at)
    {
        await using var newsroom = database.Open();
        return await newsroom.Versions.AnyAsync(version => version.ItemId == item && version.Number == order.Next && version.By == at.Account && version.By != null);
    }

    private static IResult Done(Guid item) => Results.LocalRedirect($"/desk/items/{item}/publish?done");

    private static RazorComponentResult<PublishPage> Page(Seat at, Proof proof, Order? order, string? member = null) => new(new { At = at, Of = proof, Asked = order ?? proof.Propose(at), Member = member });
}
