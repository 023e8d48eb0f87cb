using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Shows;

/// <summary><c>/desk/shows</c>: shows, their covers and words, what directories will say of them, and new episodes.</summary>
internal static class ShowsDesk
{
    private const int MostFormBytes = TakePicture.MostBytes + (256 * 1024);

    public static void MapShows(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/shows", async (HttpContext context, Seating seating, OpenShows open) =>
        {
            var at = await seating.Of(context);
            return new RazorComponentResult<ShowsPage>(new { At = at, Shows = await open.All(at, context.RequestAborted) });
        }).Needs(Permission.Write);
        asking.MapGet("/shows/new", async (HttpContext context, Seating seating, string? edition) =>
        {
            var at = await seating.Of(context);
            var chosen = at.Editions.FirstOrDefault(one => one.Code == edition && at.May(Permission.Publish, one.Code)) ?? at.Editions.First(one => at.May(Permission.Publish, one.Code));
            return Page(at, show: null, ShowForm.Empty(at, chosen.Code));
        }).Needs(Permission.Publish);
        asking.MapGet("/shows/{show:guid}", async (HttpContext context, OpenShows open, Guid show) => Page(await open.Read(context, show))).Needs(Permission.Write);
        acting.MapPost("/shows", Make).Needs(Permission.Publish).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes });
        acting.MapPost("/shows/{show:guid}", Rewrite).Needs(Permission.Publish).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostFormBytes });
        acting.MapPost("/shows/{show:guid}/episodes", Begin).Needs(Permission.Write);
    }

    private static async Task<IResult> Make(HttpContext context, Seating seating, OpenShows open, [AsParameters] ShowForm form, IFormFile? cover)
    {
        var at = await seating.Of(context);
        try
        {
            return Results.LocalRedirect($"/desk/shows/{(await open.Make(context, at, form, cover)).Id}");
        }
        catch (Refused refused) when (refused.Reason is RefusalReason.Invalid or RefusalReason.Conflict)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Page(at with { Wrong = refused.Message }, show: null, form with { Edition = form.Edition ?? at.Editions.First(one => at.May(Permission.Publish, one.Code)).Code });
        }
    }

    private static async Task<IResult> Rewrite(HttpContext context, OpenShows open, Guid show, [AsParameters] ShowForm form, IFormFile? cover)
    {
        var view = await open.Read(context, show, Permission.Publish);
        try
        {
            await open.Rewrite(context, view, form, cover);
            return Results.LocalRedirect($"/desk/shows/{show}?done");
        }
        catch (Refused refused) when (refused.Reason is RefusalReason.Invalid)
        {
            context.Response.StatusCode = Refusals.StatusOf(refused.Reason);
            return Page(view with { At = view.At with { Wrong = refused.Message }, Form = form });
        }
    }

    /// <summary>An episode begins as a draft that knows its show, its season and its number.</summary>
    private static async Task<IResult> Begin(HttpContext context, OpenShows open, NewDraft begin, Database database, Guid show)
    {
        var view = await open.Read(context, show);
        await using var newsroom = database.Open();
        var section = await newsroom.Sections.Where(section => section.EditionCode == view.Show.EditionCode).OrderBy(section => section.Order).Select(section => section.UrlName).FirstOrDefaultAsync(context.RequestAborted);
        var marks = newsroom.Marks.Where(mark => mark.EditionCode == view.Show.EditionCode && mark.Kind == MarkKind.Show && mark.Key == view.Show.UrlName);
        var last = await newsroom.Stories.AsNoTracking().Where(story => marks.Any(mark => mark.ItemId == story.ItemId)).OrderByDescending(story => story.FirstPublished).Select(story => story.Card).FirstOrDefaultAsync(context.RequestAborted);
        var mark = new EpisodeMark(view.Show.UrlName) { Season = last?.Episode?.Season ?? 1, Number = (last?.Episode?.Number ?? 0) + 1 };
        var item = await begin.Do(view.Show.EditionCode, new StoryContent { Section = section, Episode = mark }, view.At.Account, context.RequestAborted);
        await database.Write(writing => writing.Items.Where(one => one.Id == item).ExecuteUpdateAsync(set => set.SetProperty(one => one.Type, DocumentType.Audio)), context.RequestAborted);
        return Results.LocalRedirect($"/desk/items/{item}/sound");
    }

    private static RazorComponentResult<ShowPage> Page(ShowView view) => new(new { view.At, view.Show, view.Form, view.Episodes, view.Checks });

    private static RazorComponentResult<ShowPage> Page(Seat at, Show? show, ShowForm form) => new(new { At = at, Show = show, Form = form });
}
