using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Trashing;

/// <summary>Into the trash, out of it, and gone for good.</summary>
internal static class Trashing
{
    public static void MapTrashing(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        acting.MapPost("/items/{item:guid}/trash", async (HttpContext context, Guid item, Seating seating, Trash trash) =>
        {
            await trash.Put(item, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect("/desk/items?view=trash");
        }).Needs(Permission.Write);
        acting.MapPost("/items/{item:guid}/take-back", async (HttpContext context, Guid item, Seating seating, Trash trash) =>
        {
            await trash.TakeBack(item, (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect($"/desk/items/{item}");
        }).Needs(Permission.Write);
        asking.MapGet("/items/{item:guid}/destroy", async (HttpContext context, Guid item, Seating seating, Database database) =>
            new RazorComponentResult<DestroyPage>(new { At = await seating.Of(context), Of = await OpenStory.Read(database, item, context.RequestAborted) })).Needs(Permission.Destroy);
        acting.MapPost("/items/{item:guid}/destroy", async (HttpContext context, Guid item, Seating seating, Destroy destroy, [FromForm] string? reason) =>
        {
            await destroy.Do(item, reason ?? "", (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect("/desk/items?view=trash");
        }).Needs(Permission.Destroy);
    }
}
