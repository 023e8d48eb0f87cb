using System.Globalization;
using System.Text;
using Broadsheet.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Desk.Trail;

/// <summary><c>/desk/trail</c>: who did what, when; on a page or as CSV (RFC 4180).</summary>
internal static class TrailDesk
{
    public static void MapTrail(this RouteGroupBuilder asking)
    {
        asking.MapGet("/trail", Page).Needs(Permission.Invite);
        asking.MapGet("/trail.csv", Csv).Needs(Permission.Invite);
    }

    private static async Task<IResult> Page(HttpContext context, Seating seating, TrailLines lines, [AsParameters] TrailQuestion question)
    {
        var at = await seating.Of(context);
        var found = await lines.Find(question, Editions(at), TrailLines.OnPage + 1, context.RequestAborted);
        return new RazorComponentResult<TrailPage>(new { At = at, Asked = question, Lines = (IReadOnlyList<TrailLine>)[.. found.Take(TrailLines.OnPage)], HasMore = found.Count > TrailLines.OnPage });
    }

    private static async Task Csv(HttpContext context, Seating seating, TrailLines lines, [AsParameters] TrailQuestion question)
    {
        var editions = Editions(await seating.Of(context));
        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"trail.csv\"";
        await context.Response.WriteAsync("time,who,act,edition,item,what\r\n", context.RequestAborted);
        for (var next = question; ; )
        {
            var found = await lines.Find(next, editions, TrailLines.InBatch, context.RequestAborted);
            var text = new StringBuilder();
            foreach (var (act, who) in found)
                text.AppendJoin(',', new[] { act.At.ToString("O", CultureInfo.InvariantCulture), who, act.Kind.ToString(), act.EditionCode, act.ItemId?.ToString(), act.What }.Select(Field)).Append("\r\n");
            await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
            if (found.Count < TrailLines.InBatch) return;
            next = question with { Before = TrailQuestion.Place(found[^1].Act) };
        }
    }

    /// <summary>Always quoted; a field that a spreadsheet would take for a formula is told from one by an apostrophe.</summary>
    private static string Field(string? value)
    {
        var text = (value ?? "").Replace("\"", "\"\"", StringComparison.Ordinal);
        return text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"\"'{text}\"" : $"\"{text}\"";
    }

    /// <summary>Null for who may see the whole paper.</summary>
    private static IReadOnlyList<string>? Editions(Seat at) =>
        Permissions.May(at.Person, Permission.Invite, edition: null) ? null : [.. at.Editions.Where(edition => at.May(Permission.Invite, edition.Code)).Select(edition => edition.Code)];
}
