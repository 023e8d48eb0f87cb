using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts.SigningIn;

/// <summary><c>/desk/account</c>: one's own password and sessions.</summary>
internal static class OwnAccount
{
    public static void MapOwnAccount(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet(SignIn.Home, async (HttpContext context, Sheets sheets, UserManager<Account> people, string? saved, string? passkey) =>
            await people.GetUserAsync(context.User) is { } account ? await Page(sheets.For(context, passkey == "failed" ? "No passkey was made." : null, Said(saved, passkey)), context, account, people) : Results.Redirect(Door.Page));
        acting.MapPost(SignIn.Home + "/password", SavePassword).RequireRateLimiting(Rules.Pace);
        acting.MapPost(SignIn.Home + "/sign-out", Leave);
    }

    private static async Task<IResult> SavePassword(HttpContext context, Sheets sheets, SignInManager<Account> door, Newsroom newsroom, TimeProvider clock)
    {
        if (await door.UserManager.GetUserAsync(context.User) is not { } account) return Results.Redirect(Door.Page);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (old, chosen) = (form["old"].ToString(), form["new"].ToString());
        var saved = account.PasswordHash is null ? await door.UserManager.AddPasswordAsync(account, chosen) : await door.UserManager.ChangePasswordAsync(account, old, chosen);
        if (saved.Succeeded)
        {
            // The stamp is new: this session gets it, the others end.
            await door.RefreshSignInAsync(account);
            if (context.User.HasClaim(claim => claim.Type == Permissions.Claim)) await Noted(newsroom, clock, account, context.RequestAborted);
            return Results.LocalRedirect(SignIn.Home + "?saved");
        }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Page(sheets.For(context, string.Join(' ', saved.Errors.Select(error => error.Description))), context, account, door.UserManager);
    }

    private static Task<int> Noted(Newsroom newsroom, TimeProvider clock, Account account, CancellationToken cancellation)
    {
        newsroom.Note(ActKind.SetPassword, clock.GetUtcNow(), account.Id);
        return newsroom.SaveChangesAsync(cancellation);
    }

    private static async Task<IResult> Leave(HttpContext context, UserManager<Account> people, Newsroom newsroom)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.ContainsKey("everywhere") && await people.GetUserAsync(context.User) is { } account)
        {
            await people.UpdateSecurityStampAsync(account);
            await newsroom.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(context.RequestAborted);
        }
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(Door.Page);
    }

    private static string? Said(string? saved, string? passkey) => saved is not null ? "The password is saved. Your other sessions have ended." : passkey == "made" ? "The passkey is made: next time it lets you in." : null;

    private static async Task<RazorComponentResult<AccountPage>> Page(Sheet sheet, HttpContext context, Account account, UserManager<Account> people) => new(new
    {
        Of = sheet, Keys = (IReadOnlyList<UserPasskeyInfo>)[.. await people.GetPasskeysAsync(account)], Email = account.Email!, Roles = (IReadOnlyList<string>)[.. context.User.FindAll(Permissions.Claim).Select(claim => claim.Value)], HasPassword = account.PasswordHash is not null,
    });
}
