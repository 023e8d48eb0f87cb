using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Reports;

/// <summary><c>/desk/reports</c>: errors that readers reported, for editors of the editions concerned.</summary>
internal static class ReportsDesk
{
    private const int MostShown = 200;

    public static void MapReports(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/reports", List).Needs(Permission.Publish);
        acting.MapPost("/reports/{report:guid}", Answer).Needs(Permission.Publish);
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, Database database, string? view)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var settled = view == "settled";
        var mine = at.Editions.Where(edition => at.May(Permission.Publish, edition.Code)).Select(edition => edition.Code).ToList();
        var rows = await newsroom.ErrorReports.AsNoTracking()
            .Where(report => (report.State == ReportState.Corrected || report.State == ReportState.Declined) == settled)
            .Join(newsroom.Stories.AsNoTracking(), report => report.ItemId, story => story.ItemId, (report, story) => new { report, story.EditionCode, story.Address, story.Card, story.VersionNumber })
            .Where(row => mine.Contains(row.EditionCode)).OrderByDescending(row => row.report.At).Take(MostShown).ToListAsync(context.RequestAborted);
        return new RazorComponentResult<ReportsPage>(new { At = at, AreSettled = settled, Reports = (IReadOnlyList<OpenReport>)[.. rows.Select(row => new OpenReport(row.report, row.EditionCode, row.Address, row.Card.Headline, row.VersionNumber))] });
    }

    private static async Task<IResult> Answer(HttpContext context, Seating seating, Database database, ErrorReports reports, Guid report, [FromForm] ReportState state, [FromForm] string? answer)
    {
        var at = await seating.Of(context);
        await using (var newsroom = database.Open())
        {
            var edition = await newsroom.ErrorReports.Where(one => one.Id == report).Join(newsroom.Items, one => one.ItemId, item => item.Id, (_, item) => item.EditionCode).SingleOrDefaultAsync(context.RequestAborted)
                ?? throw new Refused(RefusalReason.NotFound, "There is no such report.");
            if (!at.May(Permission.Publish, edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow this here. An admin of the paper can change that.");
        }

        await reports.Answer(report, state, answer, at.Account, context.RequestAborted);
        return Results.LocalRedirect("/desk/reports");
    }
}

/// <summary>A report with the story that it is about.</summary>
/// <param name="Newest">The story's newest version.</param>
public sealed record OpenReport(ErrorReport Report, string Edition, string Address, string Headline, int Newest);
