using System.Security.Claims;
using Broadsheet.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Site;

/// <summary><c>/account/me.json</c>: what stored pages, which are the same for everybody, cannot say: that somebody is signed in, and what is theirs. Asked only by browsers that are signed in.</summary>
internal static class MeRoute
{
    public static void MapMe(this RouteGroupBuilder asking) => asking.MapGet("/me.json", async (HttpContext context, IEnumerable<IPersonalMarks> marks) =>
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return Results.Json(new { SignedIn = false });
        var mine = new Dictionary<string, object>
        {
            ["signedIn"] = true,
            ["name"] = context.User.FindFirstValue(ClaimTypes.Name)?.Split('@')[0] ?? "",
            // Staff meet a button that leads to the desk; in which editions, the desk decides.
            ["edits"] = context.User.HasClaim(claim => claim.Type == Permissions.Claim),
        };
        foreach (var kind in marks) mine[kind.Member] = await kind.Of(account, context.RequestAborted);
        return Results.Json(mine);
    });
}

/// <summary>Something that pages mark for its reader.</summary>
internal interface IPersonalMarks
{
    /// <summary>Member of <c>me.json</c>.</summary>
    string Member { get; }

    Task<object> Of(Guid account, CancellationToken cancellation);
}
