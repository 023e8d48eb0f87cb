using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts.SigningIn;

/// <summary><c>/desk/sign-in</c> by password, and <c>/desk/sign-in/link</c> by a link that works once.</summary>
internal static class SignIn
{
    public const string Home = "/desk/account";
    private const string Work = "/desk";

    // One sentence for every reason: it tells nobody who has an account here.
    private const string Wrong = "The mail address or the password is not right. After five wrong tries an account rests for five minutes.";
    private const string NoPasskey = "The passkey was not taken. Try again, or sign in with your password.";
    private const string UsedUp = "This link was used already, or its time is over.";

    public static void MapSignIn(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet(Door.Page, (HttpContext context, Sheets sheets, string? returnTo, string? passkey) => Page(sheets.For(context, passkey is null ? null : NoPasskey), null, returnTo));
        asking.MapGet(Door.Page + "/link", (HttpContext context, Sheets sheets, string? secret) => Link(sheets.For(context), secret));
        acting.MapPost(Door.Page, ByPassword).RequireRateLimiting(Rules.Pace);
        acting.MapPost(Door.Page + "/link", ByLink).RequireRateLimiting(Rules.Pace);
    }

    private static async Task<IResult> ByPassword(HttpContext context, Sheets sheets, SignInManager<Account> door, IPasswordHasher<Account> hasher)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (email, password, returnTo) = (form["email"].ToString(), form["password"].ToString(), form["returnTo"].ToString());
        var account = await door.UserManager.FindByNameAsync(email);
        if (account?.PasswordHash is null) hasher.VerifyHashedPassword(new Account(), Nobody.PasswordHash, password);
        else
        {
            var tried = await door.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: true);
            if (tried.Succeeded) return Results.LocalRedirect(OwnPath.Of(returnTo, Work));
            // The second step is the same for staff and readers.
            if (tried.RequiresTwoFactor) return Results.LocalRedirect("/account/second-step" + QueryString.Create("returnTo", OwnPath.Of(returnTo, Work)));
        }
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page(sheets.For(context, Wrong), email, returnTo);
    }

    /// <summary>Only sending the form uses the link up: programs that look into mails open every link in them.</summary>
    private static async Task<IResult> ByLink(HttpContext context, Sheets sheets, Database database, TimeProvider clock, SignInManager<Account> door)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var hash = Secret.Hash(form["secret"].ToString());
        var now = clock.GetUtcNow();
        var account = await database.Write(async newsroom =>
        {
            var link = await newsroom.SignInLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash, context.RequestAborted);
            // Of two who come at once the database lets one delete it.
            return link is not null && await newsroom.SignInLinks.Where(link => link.Hash == hash).ExecuteDeleteAsync(context.RequestAborted) == 1 && link.Expires > now ? link.AccountId : (Guid?)null;
        }, context.RequestAborted);
        if (account is not null && await door.UserManager.FindByIdAsync(account.Value.ToString()) is { IsDisabled: false } person)
        {
            await door.SignInAsync(person, isPersistent: true);
            return Results.LocalRedirect(Home);
        }
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Link(sheets.For(context, UsedUp), null);
    }

    private static RazorComponentResult<SignInPage> Page(Sheet sheet, string? email, string? returnTo) => new(new { Of = sheet, Email = email, ReturnTo = returnTo });

    private static RazorComponentResult<LinkPage> Link(Sheet sheet, string? secret) => new(new { Of = sheet, Secret = secret });
}
