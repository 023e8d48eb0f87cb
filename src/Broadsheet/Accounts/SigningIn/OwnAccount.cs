using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts.SigningIn;

/// <summary><c>/desk/account</c>: one's own password and sessions.</summary>
internal static class OwnAccount
{
    public static void MapOwnAccount(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet(SignIn.Home, async (HttpContext context, Sheets sheets, UserManager<Account> people, string? saved) =>
            await people.GetUserAsync(context.User) is { } account ? Page(sheets.For(context, done: saved is null ? null : "The password is saved. Your other sessions have ended."), context, account) : Results.Redirect(Door.Page));
        acting.MapPost(SignIn.Home + "/password", SavePassword).RequireRateLimiting(Rules.Pace);
        acting.MapPost(SignIn.Home + "/sign-out", Leave);
    }

    private static async Task<IResult> SavePassword(HttpContext context, Sheets sheets, SignInManager<Account> door)
    {
        if (await door.UserManager.GetUserAsync(context.User) is not { } account) return Results.Redirect(Door.Page);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (old, chosen) = (form["old"].ToString(), form["new"].ToString());
        var saved = account.PasswordHash is null ? await door.UserManager.AddPasswordAsync(account, chosen) : await door.UserManager.ChangePasswordAsync(account, old, chosen);
        if (saved.Succeeded)
        {
            // The stamp is new: this session gets it, the others end.
            await door.RefreshSignInAsync(account);
            return Results.LocalRedirect(SignIn.Home + "?saved");
        }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page(sheets.For(context, string.Join(' ', saved.Errors.Select(error => error.Description))), context, account);
    }

    private static async Task<IResult> Leave(HttpContext context, UserManager<Account> people)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.ContainsKey("everywhere") && await people.GetUserAsync(context.User) is { } account) await people.UpdateSecurityStampAsync(account);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(Door.Page);
    }

    private static RazorComponentResult<AccountPage> Page(Sheet sheet, HttpContext context, Account account) => new(new
    {
        Of = sheet, Email = account.Email!, Roles = (IReadOnlyList<string>)[.. context.User.FindAll(Permissions.Claim).Select(claim => claim.Value)], HasPassword = account.PasswordHash is not null,
    });
}
