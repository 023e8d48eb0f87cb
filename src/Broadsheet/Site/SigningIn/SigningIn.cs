using Broadsheet.Accounts;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.SigningIn;

/// <summary><c>/account/sign-in</c> and <c>/account/sign-up</c>: by password; by mail and passkey elsewhere.</summary>
internal static class SigningIn
{
    public const string Page = "/account/sign-in", Home = "/account/";

    public static void MapSigningIn(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/sign-in", (HttpContext context, ReaderPages pages, string? returnTo, string? passkey, string? done) => Ask(context, pages, returnTo, passkey, done));
        asking.MapGet("/sign-up", async (HttpContext context, ReaderPages pages) => await pages.Seat(context) is { } at ? await pages.Show<SignUpPage>(new SignInView(at)) : Results.NotFound());
        acting.MapPost("/sign-in", ByPassword).RequireRateLimiting(ReaderPace.Name);
        acting.MapLetters(asking);
        acting.MapSecondStep(asking);
    }

    private static async Task<IResult> Ask(HttpContext context, ReaderPages pages, string? returnTo, string? passkey, string? done)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        return await pages.Show<SignInPage>(new SignInView(at with { Wrong = passkey is null ? null : at.Words["Account.NoPasskey"], Done = done is null ? null : at.Words.Find("Account.Done." + done) }) { ReturnTo = OwnPath.Of(returnTo, Home) });
    }

    private static async Task<IResult> ByPassword(HttpContext context, ReaderPages pages, SignInManager<Account> door, IPasswordHasher<Account> hasher, GuessingPace pace)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        var form = context.Request.Form;
        var (email, password, returnTo) = (form["email"].ToString(), form["password"].ToString(), OwnPath.Of(form["returnTo"], Home));
        var view = new SignInView(at) { Email = email, ReturnTo = returnTo };
        if (!pace.MayTry(email)) return await pages.Show<SignInPage>(view with { At = at with { Wrong = at.Words["Account.TooMany"] } }, StatusCodes.Status429TooManyRequests);
        var account = await door.UserManager.FindByNameAsync(email);
        // That there is no account, or none with a password, must take as long as a wrong password.
        if (account?.PasswordHash is null) hasher.VerifyHashedPassword(new Account(), Nobody.PasswordHash, password);
        else
        {
            var tried = await door.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: false);
            if (tried.Succeeded) return Results.LocalRedirect(returnTo);
            if (tried.RequiresTwoFactor) return Results.LocalRedirect(SecondStep.Page + QueryString.Create("returnTo", returnTo));
        }
        return await pages.Show<SignInPage>(view with { At = at with { Wrong = at.Words["Account.WrongPassword"] } }, StatusCodes.Status401Unauthorized);
    }
}

/// <summary>All that the pages of signing in and signing up are functions of.</summary>
public sealed record SignInView(ReaderSeat At)
{
    public string? Email { get; init; }
    public string ReturnTo { get; init; } = SigningIn.Home;
}
