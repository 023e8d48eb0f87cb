using Broadsheet.Accounts;
using Broadsheet.Archive;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Desk.People;

/// <summary>The paper's people as an admin opens and changes them. Who is admin of one edition gives and takes roles in that one alone.</summary>
internal sealed class OpenPeople(Seating seating, StaffBook book, Invite invite, DeskAddress address)
{
    private const string WholePaper = "";

    public async Task<IResult> List(HttpContext context, string? wrong = null, (string Email, string Link)? invited = null)
    {
        var at = await seating.Of(context) with { Wrong = wrong };
        return new RazorComponentResult<PeoplePage>(new { At = at, People = await book.All(context.RequestAborted), Invited = invited });
    }

    public async Task<IResult> Page(HttpContext context, Guid id, string? wrong = null, string? done = null, string? link = null)
    {
        var at = await seating.Of(context) with { Wrong = wrong };
        return new RazorComponentResult<PersonPage>(new { At = at, Of = await Find(context, id), Done = done, Link = link });
    }

    public async Task<IResult> Invite(HttpContext context, string? email, string? role, string? edition)
    {
        var at = await seating.Of(context);
        MustMay(at, edition);
        if (!Accounts.Invite.IsAddress(email ?? ""))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await List(context, at.Words["People.NoAddress", email ?? ""]);
        }
        var path = await invite.Do(email!, RoleOf(role), EditionOf(edition), at.Account, context.RequestAborted);
        return await List(context, invited: (email!, address.Of(path)));
    }

    /// <summary>A new link to sign in with, for who lost the password.</summary>
    public async Task<IResult> Link(HttpContext context, Guid id)
    {
        var at = await seating.Of(context);
        MustMay(at, WholePaper);
        var person = await Find(context, id);
        if (person.Account.IsDisabled) throw new Refused(RefusalReason.WrongState, at.Words["People.IsDisabled"]);
        return await Page(context, id, link: address.Of(await invite.Again(person.Account, at.Account, context.RequestAborted)));
    }

    public async Task<IResult> Act(HttpContext context, Guid id, string done, string? edition, Func<Guid?, Task> act)
    {
        var at = await seating.Of(context);
        MustMay(at, edition);
        try
        {
            await act(at.Account);
            return Results.LocalRedirect($"/desk/people/{id}?done={done}");
        }
        catch (Objection objection)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return await Page(context, id, objection.Message);
        }
    }

    public static Role RoleOf(string? name) => Permissions.Named(name ?? "") ?? throw new Refused(RefusalReason.Invalid, "Choose one of the roles.", "role");

    public static string? EditionOf(string? edition) => string.IsNullOrEmpty(edition) ? null : edition;

    private async Task<StaffMember> Find(HttpContext context, Guid id) =>
        (await book.All(context.RequestAborted)).FirstOrDefault(person => person.Account.Id == id) ?? throw new Refused(RefusalReason.NotFound, "Nobody of the paper has this account.");

    private static void MustMay(Seat at, string? edition)
    {
        if (EditionOf(edition) is { } code && at.Editions.All(known => known.Code != code)) throw new Refused(RefusalReason.Invalid, "There is no such edition.", "edition");
        if (!Permissions.May(at.Person, Permission.Invite, EditionOf(edition))) throw new Refused(RefusalReason.Forbidden, "Your role does not allow this in that edition. An admin of the paper can change that.");
    }
}
