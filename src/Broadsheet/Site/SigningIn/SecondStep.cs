using Broadsheet.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using System.Security.Claims;

namespace Broadsheet.Site.SigningIn;

/// <summary><c>/account/second-step</c>: the code of an authenticator (RFC 6238), or a recovery code, after the first step.</summary>
internal static class SecondStep
{
    public const string Page = "/account/second-step";

    public static void MapSecondStep(this RouteGroupBuilder acting, RouteGroupBuilder asking)
    {
        asking.MapGet("/second-step", async (HttpContext context, ReaderPages pages, string? returnTo) =>
            await pages.Seat(context) is { } at ? await pages.Show<SecondStepPage>(new SignInView(at) { ReturnTo = OwnPath.Of(returnTo, SigningIn.Home) }) : Results.NotFound());
        acting.MapPost("/second-step", Answer).RequireRateLimiting(ReaderPace.Name);
    }

    /// <summary>Remembers who passed the first step, and asks for the second.</summary>
    public static async Task<IResult> Ask(Account account, SignInManager<Account> door, string returnTo)
    {
        var waiting = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        waiting.AddClaim(new Claim(ClaimTypes.Name, account.Id.ToString()));
        await door.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(waiting));
        return Results.LocalRedirect(Page + QueryString.Create("returnTo", returnTo));
    }

    private static async Task<IResult> Answer(HttpContext context, ReaderPages pages, SignInManager<Account> door, GuessingPace pace)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        var (code, returnTo) = (string.Concat(context.Request.Form["code"].ToString().Where(letter => !char.IsWhiteSpace(letter))), OwnPath.Of(context.Request.Form["returnTo"], SigningIn.Home));
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } account) return Results.LocalRedirect(SigningIn.Page);
        var view = new SignInView(at) { ReturnTo = returnTo };
        if (!pace.MayTry("second " + account.Email)) return await pages.Show<SecondStepPage>(view with { At = at with { Wrong = at.Words["Account.TooMany"] } }, StatusCodes.Status429TooManyRequests);
        var isCode = code.Length == 6 && code.All(char.IsDigit);
        var tried = isCode ? await door.TwoFactorAuthenticatorSignInAsync(code, isPersistent: true, rememberClient: false) : await door.TwoFactorRecoveryCodeSignInAsync(code);
        if (tried.Succeeded) return Results.LocalRedirect(returnTo);
        return await pages.Show<SecondStepPage>(view with { At = at with { Wrong = at.Words["Account.WrongSecond"] } }, StatusCodes.Status401Unauthorized);
    }
}
