using Broadsheet.Accounts;
using Broadsheet.Archive;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.People;

/// <summary><c>/desk/people</c>: who works at the paper, for its admins.</summary>
internal static class PeopleDesk
{
    public static void MapPeople(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/people", async (HttpContext context, OpenPeople open) => await open.List(context)).Needs(Permission.Invite);
        asking.MapGet("/people/{person:guid}", (HttpContext context, OpenPeople open, Guid person, string? done) => open.Page(context, person, done: done)).Needs(Permission.Invite);
        acting.MapPost("/people", (HttpContext context, OpenPeople open, [FromForm] string? email, [FromForm] string? role, [FromForm] string? edition) => open.Invite(context, email, role, edition)).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/link", (HttpContext context, OpenPeople open, Guid person) => open.Link(context, person)).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/roles", (HttpContext context, OpenPeople open, StaffBook book, Guid person, [FromForm] string? role, [FromForm] string? edition) =>
            open.Act(context, person, "role", edition, by => book.Give(person, OpenPeople.RoleOf(role), OpenPeople.EditionOf(edition), by, context.RequestAborted))).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/roles/take", (HttpContext context, OpenPeople open, StaffBook book, Guid person, [FromForm] string? held) =>
            open.Act(context, person, "role", (held ?? "").Split(':', 2).ElementAtOrDefault(1), by => book.Take(person, held ?? "", by, context.RequestAborted))).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/disable", (HttpContext context, OpenPeople open, StaffBook book, Guid person) =>
            open.Act(context, person, "disabled", null, by => book.Disable(person, by, context.RequestAborted))).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/enable", (HttpContext context, OpenPeople open, StaffBook book, Guid person) =>
            open.Act(context, person, "enabled", null, by => book.Enable(person, by, context.RequestAborted))).Needs(Permission.Invite);
        acting.MapPost("/people/{person:guid}/sessions", (HttpContext context, OpenPeople open, StaffBook book, Guid person) =>
            open.Act(context, person, "sessions", null, by => book.EndSessions(person, by, context.RequestAborted))).Needs(Permission.Invite);
    }
}
