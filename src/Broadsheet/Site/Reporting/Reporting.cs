using System.Threading.RateLimiting;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Reporting;

/// <summary>Answers <c>{story}/report</c>: the form to report an error, and what became of each report. Not printed by the Press: a state must be true the moment it is read.</summary>
internal static class Reporting
{
    private const int MostFormBytes = 16 * 1024;
    private const int MostAnHour = 5;

    public static void AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<ReportPages>();
        // Kept in memory for an hour and nowhere else: the address of whoever reports is not of the record.
        services.AddKeyedSingleton(typeof(Reporting), (_, _) => PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = MostAnHour, Window = TimeSpan.FromHours(1), AutoReplenishment = true })));
    }

    public static void MapReporting(this WebApplication house)
    {
        var report = house.MapGroup("/{edition}/{section}/{year:length(4)}/{month:length(2)}/{day:length(2)}/{urlName}/report");
        report.MapMethods("", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, ReportPages pages, string edition, Guid? sent) => pages.Show(context, edition, new ReportForm(), wrong: null, sent));
        report.MapPost("", Send).WithMetadata(new RequestSizeLimitAttribute(MostFormBytes)).DisableAntiforgery();
        // The page names nobody and sends no cookie; what another site sends in a reader's name is refused all the same.
        report.AddEndpointFilter(async (call, next) => call.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" && HttpMethods.IsPost(call.HttpContext.Request.Method) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden) : await next(call));
    }

    private static async Task<IResult> Send(HttpContext context, ReportPages pages, ErrorReports reports, [FromKeyedServices(typeof(Reporting))] PartitionedRateLimiter<HttpContext> pace, string edition, [AsParameters] ReportForm form)
    {
        if (await pages.Story(context, edition) is not { } story) return TypedResults.NotFound();
        try
        {
            // What was filled in wrongly costs nothing.
            if ((form.What ?? "").Trim().Length >= ErrorReports.Shortest)
            {
                using var turn = pace.AttemptAcquire(context);
                if (!turn.IsAcquired) return await pages.Show(context, edition, form, "Report.TooMany", null, StatusCodes.Status429TooManyRequests);
            }

            var id = await reports.Receive(story.ItemId, form.Version is > 0 and var version && version <= story.VersionNumber ? version : story.VersionNumber, form.What, form.Words, form.Mail, context.RequestAborted);
            return TypedResults.LocalRedirect($"{context.Request.Path.ToUriComponent()}?sent={id}#reports");
        }
        catch (Refused refused) when (refused.Reason == RefusalReason.Invalid)
        {
            return await pages.Show(context, edition, form, refused.Member switch { "short" => "Report.Short", "long" => "Report.Long", _ => "Report.Mailless" }, null, StatusCodes.Status400BadRequest);
        }
    }
}

/// <summary>A report as its form is sent.</summary>
public sealed record ReportForm([FromForm] string? What = null, [FromForm] string? Words = null, [FromForm] string? Mail = null, [FromForm] int? Version = null);
