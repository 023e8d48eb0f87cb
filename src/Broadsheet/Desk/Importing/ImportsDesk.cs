using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Importing;

/// <summary><c>/desk/imports</c>: whole archives brought in, by those who may for the edition that they go into.</summary>
internal static class ImportsDesk
{
    private const int MostShown = 100, LinesShown = 100;

    public static void MapImports(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/imports", List).Needs(Permission.MoveIn);
        asking.MapGet("/imports/{run:guid}", Show).Needs(Permission.MoveIn);
        asking.MapGet("/imports/{run:guid}/report.{kind}", Report).Needs(Permission.MoveIn);
        acting.MapPost("/imports", Bring).Needs(Permission.MoveIn).WithMetadata(new RequestSizeLimitAttribute(ImportBook.MostBytes)).WithFormOptions(multipartBodyLengthLimit: ImportBook.MostBytes);
        acting.MapPost("/imports/{run:guid}/take", (HttpContext context, Seating seating, ImportBook book, Guid run) => Mine(context, seating, book, run, async (at, _) => await book.Take(run, at.Account, context.RequestAborted))).Needs(Permission.MoveIn);
        acting.MapPost("/imports/{run:guid}/stop", (HttpContext context, Seating seating, ImportBook book, Guid run) => Mine(context, seating, book, run, async (_, _) => { await book.Stop(run, context.RequestAborted); return run; })).Needs(Permission.MoveIn);
        acting.MapPost("/imports/{run:guid}/go-on", (HttpContext context, Seating seating, ImportBook book, Guid run) => Mine(context, seating, book, run, async (_, _) => { await book.GoOn(run, context.RequestAborted); return run; })).Needs(Permission.MoveIn);
    }

    private static async Task<IResult> List(HttpContext context, Seating seating, Database database) => await Page(await seating.Of(context), database, context.RequestAborted);

    private static async Task<IResult> Page(Seat at, Database database, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var runs = await newsroom.Imports.AsNoTracking().OrderByDescending(run => run.Begun).Take(MostShown).ToListAsync(cancellation);
        return new RazorComponentResult<ImportsPage>(new
        {
            At = at, Runs = (IReadOnlyList<ImportRun>)[.. runs.Where(run => May(at, run.EditionCode))], Editions = (IReadOnlyList<Edition>)[.. at.Editions.Where(edition => May(at, edition.Code))],
            Sections = (IReadOnlyList<Section>)await newsroom.Sections.AsNoTracking().OrderBy(section => section.EditionCode).ThenBy(section => section.Order).ToListAsync(cancellation),
        });
    }

    private static async Task<IResult> Bring(HttpContext context, Seating seating, Database database, ImportBook book)
    {
        var (at, form) = (await seating.Of(context), context.Request.Form);
        var into = Into.Read(form["into"]);
        if (!at.Editions.Any(edition => edition.Code == into.Edition)) throw new Refused(RefusalReason.Invalid, "There is no such edition. Choose the one that the archive goes into.");
        if (!May(at, into.Edition)) throw NotYours();
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Page(at with { Wrong = at.Words["Imports.NoFile"] }, database, context.RequestAborted);
        }
        await using var bytes = file.OpenReadStream();
        var run = new ImportRun
        {
            Name = file.FileName, Key = "", EditionCode = into.Edition, Section = into.Section, Publish = form["publish"] == "true", FetchPictures = form["pictures"] == "true", IsTrial = form["trial"] == "true", By = at.Account,
        };
        return Results.LocalRedirect($"/desk/imports/{await book.Receive(run, bytes, context.RequestAborted)}");
    }

    private static async Task<IResult> Show(HttpContext context, Seating seating, ImportBook book, Guid run, string? show, long? from)
    {
        var (at, found) = (await seating.Of(context), await book.Find(run, context.RequestAborted));
        if (!May(at, found.EditionCode)) throw NotYours();
        var view = Enum.TryParse<ImportView>(show, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : ImportView.All;
        var page = book.Read(found, from ?? 0, LinesShown, line => view switch { ImportView.Told => line.IsTold, ImportView.Refused => line.As is null or TakenAs.Refused, _ => true });
        return new RazorComponentResult<OneImportPage>(new { At = at, Run = found, View = view, Page = page });
    }

    private static async Task<IResult> Report(HttpContext context, Seating seating, ImportBook book, Guid run, string kind)
    {
        var (at, found) = (await seating.Of(context), await book.Find(run, context.RequestAborted));
        if (!May(at, found.EditionCode)) throw NotYours();
        if (kind is not ("html" or "json") || book.Read(found, 0, 1, _ => true) is null) throw new Refused(RefusalReason.NotFound, "There is no such report here.");
        // As a file to keep: what is in it is the sender's.
        return Results.Stream(to => book.Report(found, kind == "json", to, context.RequestAborted), "application/octet-stream", $"import-{found.Begun:yyyy-MM-dd}.{kind}");
    }

    private static async Task<IResult> Mine(HttpContext context, Seating seating, ImportBook book, Guid run, Func<Seat, ImportRun, Task<Guid>> act)
    {
        var (at, found) = (await seating.Of(context), await book.Find(run, context.RequestAborted));
        if (!May(at, found.EditionCode)) throw NotYours();
        return Results.LocalRedirect($"/desk/imports/{await act(at, found)}");
    }

    private static bool May(Seat at, string? edition) => Permissions.May(at.Person, Permission.MoveIn, edition);

    private static Refused NotYours() => new(RefusalReason.Forbidden, "Your role does not allow this in that edition. An admin of the paper can change that.");
}

/// <summary>Which of an import's documents are shown.</summary>
public enum ImportView { All, Told, Refused }
