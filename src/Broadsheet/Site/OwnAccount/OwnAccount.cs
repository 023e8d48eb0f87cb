using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.OwnAccount;

/// <summary><c>/account/</c>: one's own address, password, passkeys, second step, sessions; taking everything along, and leaving.</summary>
internal static class OwnAccount
{
    public const string Home = "/account/";

    public static void MapOwnAccount(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/", (HttpContext context, OpenAccount open, string? done, string? wrong, string? passkey) => open.Page(context, passkey == "made" ? "passkey" : done, passkey == "failed" ? "passkey" : wrong));
        acting.MapPost("/password", SavePassword).RequireRateLimiting(ReaderPace.Name);
        acting.MapPost("/sign-out", (Delegate)Leave);
        acting.MapPost("/sessions/end", EndSessions);
        acting.MapMoving();
        acting.MapTwoSteps();
        asking.MapTakingAlong(acting);
    }

    private static Task<IResult> SavePassword(HttpContext context, OpenAccount open, ReaderPasswords passwords, SignInManager<Account> door, OwnSessions sessions, TimeProvider clock) => open.Act(context, async (at, account) =>
    {
        var (old, chosen) = (context.Request.Form["old"].ToString(), context.Request.Form["new"].ToString());
        if (await passwords.Wrong(at, account.Email!, chosen) is { } wrong) return (Home, wrong);
        var people = door.UserManager;
        if (account.PasswordHash is not null && !await open.CameByMail(context, account.Id) && !await people.CheckPasswordAsync(account, old)) return (Home, at.Words["Account.PasswordWrongOld"]);
        if (account.PasswordHash is not null) await people.RemovePasswordAsync(account);
        var saved = await people.AddPasswordAsync(account, chosen);
        if (!saved.Succeeded) return (Home, ReaderPasswords.Say(at, saved.Errors.First()));
        // The stamp is new: this session gets it, the others end.
        await door.RefreshSignInAsync(account);
        await sessions.EndAll(account.Id, but: null, context.RequestAborted);
        await door.SignInAsync(account, isPersistent: true);
        return (Home + "?done=password", null);
    });

    private static async Task<IResult> Leave(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect("/account/sign-in?done=left");
    }

    private static Task<IResult> EndSessions(HttpContext context, OpenAccount open, OwnSessions sessions) => open.Act(context, async (_, account) =>
    {
        if (Guid.TryParse(context.Request.Form["session"], out var session)) await sessions.End(account.Id, session, context.RequestAborted);
        else await sessions.EndAll(account.Id, OwnSessions.Current(context.User), context.RequestAborted);
        return (Home + "?done=sessions", null);
    });
}
