using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Wire;

/// <summary>Sources as an editor opens, enters and changes them.</summary>
internal sealed class OpenSources(Seating seating, Database database, SourceBook book)
{
    /// <exception cref="Refused">There is none, or it supplies an edition that the person is no editor of.</exception>
    public async Task<(Seat At, Source Source)> Mine(HttpContext context, Guid id)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var source = await newsroom.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, context.RequestAborted) ?? throw new Refused(RefusalReason.NotFound, "There is no such source any more.");
        return at.May(Permission.Publish, source.EditionCode) ? (at, source) : throw NotYours();
    }

    public async Task<IResult> Empty(HttpContext context)
    {
        var at = await seating.Of(context);
        var form = new SourceForm("", "", Editions(at)[0].Code, Source.UsualBasket, Source.UsualMinutes.ToString(CultureInfo.InvariantCulture), null);
        return await Show(context, at, null, form);
    }

    /// <param name="came">What the last asking brought: new, changed and same lines, with dots between.</param>
    public async Task<IResult> Page(HttpContext context, Guid id, string? came)
    {
        var (at, source) = await Mine(context, id);
        return await Show(context, at, source, SourceForm.Of(source), came);
    }

    public async Task<IResult> Enter(HttpContext context, SourceForm form)
    {
        var at = await seating.Of(context);
        return await Try(context, at, null, form, async entry => await book.Add(entry, at.Account, context.RequestAborted));
    }

    public async Task<IResult> Change(HttpContext context, Guid id, SourceForm form)
    {
        var (at, source) = await Mine(context, id);
        return await Try(context, at, source, form, async entry =>
        {
            await book.Change(id, entry, at.Account, context.RequestAborted);
            return id;
        });
    }

    public async Task<IResult> Act(HttpContext context, Guid id, Func<Guid, Guid?, CancellationToken, Task> act)
    {
        var (at, _) = await Mine(context, id);
        await act(id, at.Account, context.RequestAborted);
        return Results.LocalRedirect($"/desk/sources/{id}");
    }

    private async Task<IResult> Try(HttpContext context, Seat at, Source? source, SourceForm form, Func<SourceEntry, Task<Guid>> act)
    {
        var entry = form.Entry();
        if (at.Editions.Any(edition => edition.Code == entry.Edition) && !at.May(Permission.Publish, entry.Edition)) throw NotYours();
        try
        {
            return Results.LocalRedirect($"/desk/sources/{await act(entry)}");
        }
        catch (Refused refused) when (refused.Reason == RefusalReason.Invalid)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Show(context, at with { Wrong = refused.Message }, source, form);
        }
    }

    private async Task<IResult> Show(HttpContext context, Seat at, Source? source, SourceForm form, string? came = null)
    {
        await using var newsroom = database.Open();
        var id = source?.Id;
        var kept = await newsroom.Quarantine.AsNoTracking().Where(document => document.SourceId == id).OrderByDescending(document => document.Received)
            .Select(document => new KeptDocument(document.Id, document.Received, document.Error, document.Line, document.Length)).ToListAsync(context.RequestAborted);
        return new RazorComponentResult<SourcePage>(new
        {
            At = at, Source = source, Form = form, Came = came, Kept = (IReadOnlyList<KeptDocument>)kept, Editions = Editions(at),
            Sections = (IReadOnlyList<Section>)await OpenLine.Places(newsroom, context.RequestAborted),
            Baskets = (IReadOnlyList<string>)await newsroom.Sources.Select(one => one.Basket).Distinct().ToListAsync(context.RequestAborted),
        });
    }

    private static IReadOnlyList<Edition> Editions(Seat at) => [.. at.Editions.Where(edition => at.May(Permission.Publish, edition.Code))];

    private static Refused NotYours() => new(RefusalReason.Forbidden, "Your role does not allow this in that edition. An admin of the paper can change that.");
}

/// <param name="Length">Bytes.</param>
public sealed record KeptDocument(Guid Id, DateTimeOffset Received, string Error, int Line, long Length);
