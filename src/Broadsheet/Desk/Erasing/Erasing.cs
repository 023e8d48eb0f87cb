using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Erasing;

/// <summary>The chief takes a public story's words away for good, because the law says so.</summary>
internal static class Erasing
{
    public static void MapErasing(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/items/{item:guid}/erase", async (HttpContext context, Guid item, Seating seating, Database database) =>
            new RazorComponentResult<ErasePage>(new { At = await seating.Of(context), Of = await OpenStory.Read(database, item, context.RequestAborted) })).Needs(Permission.Destroy);
        acting.MapPost("/items/{item:guid}/erase", async (HttpContext context, Guid item, Seating seating, Erase erase, [FromForm] string? reason) =>
        {
            await erase.Do(item, reason ?? "", (await seating.Of(context)).Account, context.RequestAborted);
            return Results.LocalRedirect("/desk/items?view=public");
        }).Needs(Permission.Destroy);
    }
}
