using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Live;

/// <summary><c>/desk/live</c>: what is told while it happens, and the news that every page tells.</summary>
internal static class LiveDesk
{
    public static void MapLive(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/live", List).Needs(Permission.Publish);
        acting.MapPost("/live", Begin).Needs(Permission.Publish);
        acting.MapPost("/live/breaking", Tell).Needs(Permission.Publish);
        asking.MapGet("/live/{page:guid}", async (HttpContext context, OpenLive open, Guid page) => Page(await open.Find(context, page))).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/end", End).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/posts", (HttpContext context, OpenLive open, PostLive post, Guid page, [AsParameters] PostForm form) =>
            Act(context, open, page, form, at => post.Publish(at.Page, form.Headline, form.Body, form.Key is not null, at.At.Account, context.RequestAborted))).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/posts/{id:guid}", (HttpContext context, OpenLive open, PostLive post, Guid page, Guid id, [AsParameters] PostForm form) =>
            Act(context, open, page, form, at => post.Amend(at.Post(id).Id, form.Seen ?? 0, form.Kind ?? VersionKind.Update, form.Note, form.Headline, form.Body, at.At.Account, context.RequestAborted))).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/posts/{id:guid}/mark", (HttpContext context, OpenLive open, PostLive post, Guid page, Guid id, [AsParameters] PostForm form) =>
            Act(context, open, page, form, at => post.Mark(at.Post(id).Id, form.Key is not null, form.Pinned is not null, context.RequestAborted))).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/posts/{id:guid}/withdraw", (HttpContext context, OpenLive open, PostLive post, Guid page, Guid id, [AsParameters] PostForm form) =>
            Act(context, open, page, form, at => post.Withdraw(at.Post(id).Id, form.Note, at.At.Account, context.RequestAborted))).Needs(Permission.Publish);
        acting.MapPost("/live/{page:guid}/posts/{id:guid}/erase", (HttpContext context, OpenLive open, EraseLive erase, Guid page, Guid id, [AsParameters] PostForm form) =>
            Act(context, open, page, form, at => at.At.May(Permission.Destroy, at.Page.EditionCode) ? erase.Do(at.Post(id).Id, form.Note, at.At.Account, context.RequestAborted)
                : throw new Refused(RefusalReason.Forbidden, "Your role does not allow this here. An admin of the paper can change that."))).Needs(Permission.Destroy);
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, OpenLive open) => Listed(await open.List(await seating.Of(context), context.RequestAborted));

    private static async Task<IResult> Begin(HttpContext context, Seating seating, OpenLive open, RunLivePage run, [FromForm] string? edition, [FromForm] string? headline, [FromForm] string? standfirst)
    {
        var at = await seating.Of(context);
        try
        {
            OpenLive.MustPublish(at, edition);
            var page = await run.Open(edition!, headline, standfirst, cancellation: context.RequestAborted);
            return Results.LocalRedirect($"/desk/live/{page.Id}");
        }
        catch (Refused refused)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Listed(await open.List(at with { Wrong = refused.Message }, context.RequestAborted) with { Headline = headline, Standfirst = standfirst });
        }
    }

    private static async Task<IResult> Tell(HttpContext context, Seating seating, OpenLive open, Break news, [FromForm] string? edition, [FromForm] string? words, [FromForm] string? address, [FromForm] int? minutes, [FromForm] string? off)
    {
        var at = await seating.Of(context);
        try
        {
            OpenLive.MustPublish(at, edition);
            if (off is not null) await news.TakeOff(edition!, context.RequestAborted);
            else await news.Tell(edition!, words, address, TimeSpan.FromMinutes(minutes ?? 0), at.Account, context.RequestAborted);
            return Results.LocalRedirect("/desk/live");
        }
        catch (Refused refused)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Listed(await open.List(at with { Wrong = refused.Message }, context.RequestAborted) with { Breaking = words, Address = address });
        }
    }

    private static async Task<IResult> End(HttpContext context, OpenLive open, RunLivePage run, Guid page, [FromForm] string? over)
    {
        await run.End((await open.Find(context, page)).Page, over == "yes", context.RequestAborted);
        return Results.LocalRedirect($"/desk/live/{page}");
    }

    private static async Task<IResult> Act(HttpContext context, OpenLive open, Guid page, PostForm form, Func<LiveAtDesk, Task> act)
    {
        var at = await open.Find(context, page);
        try
        {
            await act(at);
            return Results.LocalRedirect($"/desk/live/{page}");
        }
        catch (Refused refused) when (refused.Reason != RefusalReason.NotFound)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            var now = await open.Find(context, page);
            return Page(now with { At = now.At with { Wrong = refused.Message }, Form = form });
        }
    }

    private static RazorComponentResult<LiveListPage> Listed(LiveListed view) => new(new { Of = view });

    private static RazorComponentResult<LiveDeskPage> Page(LiveAtDesk view) => new(new { Of = view });
}
