using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Previewing;

/// <summary><c>/desk/items/{item}/preview</c>: the readers' page as publishing would make it.</summary>
internal static class Previewing
{
    public static void MapPreviewing(this RouteGroupBuilder asking) => asking.MapGet("/items/{item:guid}/preview", async (HttpContext context, Guid item, Database database, Preview preview, DraftAsStory dressing) =>
    {
        var page = await preview.Of(await dressing.Of(item, context.RequestAborted), context.RequestAborted) ?? throw new Refused(RefusalReason.WrongState, "There is no page that shows such a story.");
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(page.Body.ToArray(), page.ContentType);
    }).Needs(Permission.Write);
}
