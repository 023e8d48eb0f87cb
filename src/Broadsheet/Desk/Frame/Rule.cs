using System.Security.Claims;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk;

/// <summary>What somebody needs to be allowed to open a page of the desk; every page has one.</summary>
/// <param name="Permission">Null: whoever is signed in.</param>
internal sealed record Rule(Permission? Permission);

internal static class Rules
{
    /// <summary>Of an item (<c>{item}</c> in its route) in the item's edition; else in any.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Rule(permission));

    public static TBuilder ForEverybody<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Rule(null));

    /// <summary>In at least one edition.</summary>
    public static bool MaySomewhere(this ClaimsPrincipal person, Permission permission, IEnumerable<Edition> editions) =>
        Permissions.May(person, permission, edition: null) || editions.Any(edition => Permissions.May(person, permission, edition.Code));
}

/// <summary>Holds each request against its page's rule before anything of it is read or done. A page without a rule opens for nobody.</summary>
internal sealed class Doorkeeper(Database database)
{
    /// <exception cref="Refused">The person may not, or there is no such item.</exception>
    public async Task Let(HttpContext context, Endpoint page)
    {
        var rule = page.Metadata.GetMetadata<Rule>() ?? throw new InvalidOperationException($"{page.DisplayName} has no rule.");
        if (rule.Permission is not { } permission) return;
        await using var newsroom = database.Open();
        if (context.Request.RouteValues["item"] is not string name)
        {
            if (!context.User.MaySomewhere(permission, await newsroom.Editions.AsNoTracking().ToListAsync(context.RequestAborted))) throw NotYours();
            return;
        }
        var edition = Guid.TryParse(name, out var id) ? await newsroom.Items.Where(item => item.Id == id && item.State != ItemState.Destroyed).Select(item => item.EditionCode).SingleOrDefaultAsync(context.RequestAborted) : null;
        if (edition is null) throw new Refused(RefusalReason.NotFound, "There is no such item.");
        if (!Permissions.May(context.User, permission, edition)) throw NotYours();
    }

    private static Refused NotYours() => new(RefusalReason.Forbidden, "Your role does not allow this here. An admin of the paper can change that.");
}
