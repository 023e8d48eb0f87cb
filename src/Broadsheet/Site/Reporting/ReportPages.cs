using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Reporting;

/// <summary>Composes the page of a story's error reports.</summary>
internal sealed class ReportPages(Database database, Imprints imprints, Typesetting typesetting)
{
    private const int MostShown = 200;

    /// <returns>Null where no story stands at the address before <c>/report</c>.</returns>
    public async Task<PublishedStory?> Story(HttpContext context, string edition)
    {
        await using var newsroom = database.Open();
        return await Find(newsroom, context, edition);
    }

    /// <param name="wrong">Name of the words that say what is wrong with the form, or null.</param>
    /// <param name="sent">The report that was just received, or null.</param>
    public async Task<IResult> Show(HttpContext context, string edition, ReportForm form, string? wrong, Guid? sent, int status = StatusCodes.Status200OK)
    {
        await using var newsroom = database.Open();
        if (await Find(newsroom, context, edition) is not { } story || await imprints.Of(newsroom, edition, context.RequestAborted) is not { } imprint) return TypedResults.NotFound();
        var reports = await newsroom.ErrorReports.AsNoTracking().Where(report => report.ItemId == story.ItemId).OrderByDescending(report => report.At).Take(MostShown).ToListAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.StatusCode = status;
        var view = new ReportView(imprint, Heads.Unlisted($"{imprint.Words["ReportError"]}: {story.Card.Headline}"), story, form, reports) { Wrong = wrong, Sent = reports.Any(report => report.Id == sent) ? sent : null };
        return TypedResults.Bytes(await typesetting.Set<ReportPage>(view), "text/html; charset=utf-8");
    }

    private static Task<PublishedStory?> Find(Newsroom newsroom, HttpContext context, string edition)
    {
        var address = context.Request.Path.Value![..^"/report".Length];
        return newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == address && story.EditionCode == edition && !story.IsWithdrawn, context.RequestAborted);
    }
}

/// <summary>All that the page of a story's error reports is a function of.</summary>
/// <param name="Form">What was filled in so far.</param>
/// <param name="Reports">Newest first.</param>
public sealed record ReportView(Imprint In, PageHead Head, PublishedStory Story, ReportForm Form, IReadOnlyList<ErrorReport> Reports)
{
    public string? Wrong { get; init; }
    public Guid? Sent { get; init; }
}
