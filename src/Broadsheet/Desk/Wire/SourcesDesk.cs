using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Wire;

/// <summary><c>/desk/sources</c>: the suppliers of the wire, for editors of the editions that they supply.</summary>
internal static class SourcesDesk
{
    public static void MapSources(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/sources", List).Needs(Permission.Publish);
        asking.MapGet("/sources/new", (HttpContext context, OpenSources open) => open.Empty(context)).Needs(Permission.Publish);
        asking.MapGet("/sources/{source:guid}", (HttpContext context, OpenSources open, Guid source, string? came) => open.Page(context, source, came)).Needs(Permission.Publish);
        asking.MapGet("/sources/{source:guid}/quarantine/{document:guid}", Download).Needs(Permission.Publish);
        acting.MapPost("/sources", (HttpContext context, OpenSources open, [AsParameters] SourceForm form) => open.Enter(context, form)).Needs(Permission.Publish);
        acting.MapPost("/sources/{source:guid}", (HttpContext context, OpenSources open, Guid source, [AsParameters] SourceForm form) => open.Change(context, source, form)).Needs(Permission.Publish);
        acting.MapPost("/sources/{source:guid}/ask", Ask).Needs(Permission.Publish);
        acting.MapPost("/sources/{source:guid}/pause", (HttpContext context, OpenSources open, SourceBook book, Guid source) => open.Act(context, source, book.Pause)).Needs(Permission.Publish);
        acting.MapPost("/sources/{source:guid}/resume", (HttpContext context, OpenSources open, SourceBook book, Guid source) => open.Act(context, source, book.Resume)).Needs(Permission.Publish);
        acting.MapPost("/sources/{source:guid}/remove", async (HttpContext context, OpenSources open, SourceBook book, Guid source) =>
        {
            await open.Act(context, source, book.Remove);
            return Results.LocalRedirect("/desk/sources");
        }).Needs(Permission.Publish);
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, Database database)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var sources = await newsroom.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync(context.RequestAborted);
        return new RazorComponentResult<SourcesPage>(new { At = at, Sources = (IReadOnlyList<Source>)[.. sources.Where(source => at.May(Permission.Publish, source.EditionCode))] });
    }

    private static async Task<IResult> Ask(HttpContext context, OpenSources open, Poll poll, Guid source)
    {
        await open.Mine(context, source);
        var polled = await poll.Do(source, context.RequestAborted);
        return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/desk/sources/{source}?came={polled.New}.{polled.Changed}.{polled.Same}"));
    }

    /// <summary>As a file to keep, never as a page: what is in it is the sender's.</summary>
    private static async Task<IResult> Download(HttpContext context, OpenSources open, Database database, Guid source, Guid document)
    {
        await open.Mine(context, source);
        await using var newsroom = database.Open();
        var kept = await newsroom.Quarantine.AsNoTracking().SingleOrDefaultAsync(one => one.Id == document && one.SourceId == source, context.RequestAborted) ?? throw new Refused(RefusalReason.NotFound, "This document is not kept any more.");
        return Results.File(kept.Bytes, "application/octet-stream", $"quarantine-{document:N}.bin");
    }
}

/// <summary>A source as its form is sent.</summary>
public sealed record SourceForm([FromForm] string? Name, [FromForm] string? Address, [FromForm] string? Into, [FromForm] string? Basket, [FromForm] string? Minutes, [FromForm] string? Format)
{
    internal SourceEntry Entry()
    {
        var into = Desk.Into.Read(Into);
        return new(Name ?? "", Address ?? "", into.Edition, into.Section, string.IsNullOrEmpty(Format) ? null : Format, Basket ?? "", int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0);
    }

    internal static SourceForm Of(Source source) =>
        new(source.Name, source.Address, Desk.Into.Write(source.EditionCode, source.Section), source.Basket, source.IntervalMinutes.ToString(CultureInfo.InvariantCulture), source.Format);
}
