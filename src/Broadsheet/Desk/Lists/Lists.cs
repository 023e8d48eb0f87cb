using Broadsheet.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Desk.Lists;

/// <summary><c>/desk/items</c>: what is in work, scheduled, public, withdrawn, in the trash.</summary>
internal static class Lists
{
    public static void MapLists(this RouteGroupBuilder asking) => asking.MapGet("/items", async (HttpContext context, Seating seating, ListItems list, [AsParameters] ListQuestion question) =>
    {
        var at = await seating.Of(context);
        var view = await list.Find(question, [.. at.WritesIn.Select(edition => edition.Code)], context.RequestAborted);
        return new RazorComponentResult<ListPage>(new { At = at, Asked = question, Found = view });
    }).Needs(Permission.Write);
}
