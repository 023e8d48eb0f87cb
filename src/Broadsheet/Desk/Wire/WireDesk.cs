using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Wire;

/// <summary><c>/desk/wire</c>: what has come in, to be taken in or spiked.</summary>
internal static class WireDesk
{
    public static void MapWire(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/wire", async (HttpContext context, Seating seating, WireList list, [AsParameters] WireQuestion question) =>
            new RazorComponentResult<WirePage>(new { At = await seating.Of(context), Asked = question, Found = await list.Find(question, context.RequestAborted) })).Needs(Permission.Write);
        asking.MapGet("/wire/{line:guid}", async (HttpContext context, Guid line, Seating seating, Database database) =>
            new RazorComponentResult<LinePage>(new { At = await seating.Of(context), Of = await OpenLine.Read(database, line, context.RequestAborted) })).Needs(Permission.Write);
        acting.MapPost("/wire/{line:guid}/take", Take).Needs(Permission.Write);
        acting.MapPost("/wire/{line:guid}/spike", async (HttpContext context, Guid line, Seating seating, Spike spike, [FromForm] string? back) =>
        {
            await spike.Do(line, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect(Back.Within(back ?? "/desk/wire"));
        }).Needs(Permission.Write);
        acting.MapPost("/wire/{line:guid}/unspike", async (HttpContext context, Guid line, Seating seating, Spike spike, [FromForm] string? back) =>
        {
            await spike.Undo(line, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect(Back.Within(back ?? "/desk/wire"));
        }).Needs(Permission.Write);
    }

    /// <param name="into">Where it goes (<see cref="Into"/>).</param>
    private static async Task<IResult> Take(HttpContext context, Guid line, Seating seating, TakeFromWire take, [FromForm] string? into)
    {
        var at = await seating.Of(context);
        var place = Into.Read(into);
        if (at.Editions.All(edition => edition.Code != place.Edition)) throw new Refused(RefusalReason.Invalid, "Choose the edition that it goes into.", "into");
        if (!at.May(Permission.Write, place.Edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow you to write in that edition.");
        return Results.LocalRedirect($"/desk/items/{await take.Do(line, place.Edition, place.Section, at.Account, context.RequestAborted)}");
    }
}
