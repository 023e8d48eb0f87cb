using Broadsheet.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.OwnAccount;

/// <summary>Sign-in in two steps: turned on when a code of the authenticator (RFC 6238) was right, with ten recovery codes.</summary>
internal static class TwoSteps
{
    private const int Codes = 10;

    public static void MapTwoSteps(this RouteGroupBuilder acting)
    {
        acting.MapPost("/two-steps", Begin).RequireRateLimiting(ReaderPace.Name);
        acting.MapPost("/two-steps/on", TurnOn).RequireRateLimiting(ReaderPace.Name);
    }

    private static async Task<IResult> Begin(HttpContext context, OpenAccount open, ReaderPages pages, UserManager<Account> people)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        if (await people.GetUserAsync(context.User) is not { } account) return await open.Page(context);
        if (context.Request.Form["turn"] == "off")
        {
            await people.SetTwoFactorEnabledAsync(account, false);
            return Results.LocalRedirect(OwnAccount.Home + "?done=one-step");
        }
        if (!account.TwoFactorEnabled) await people.ResetAuthenticatorKeyAsync(account);
        await Keep(context);
        return await pages.Show<TwoStepsPage>(new TwoStepsView(at, account.Email!) { Key = await people.GetAuthenticatorKeyAsync(account) });
    }

    private static async Task<IResult> TurnOn(HttpContext context, OpenAccount open, ReaderPages pages, UserManager<Account> people)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        if (await people.GetUserAsync(context.User) is not { } account) return await open.Page(context);
        var code = string.Concat(context.Request.Form["code"].ToString().Where(char.IsDigit));
        if (!await people.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
            return await pages.Show<TwoStepsPage>(new TwoStepsView(at with { Wrong = at.Words["Account.WrongSecond"] }, account.Email!) { Key = await people.GetAuthenticatorKeyAsync(account) }, StatusCodes.Status400BadRequest);
        await people.SetTwoFactorEnabledAsync(account, true);
        var recovery = await people.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes);
        await Keep(context);
        return await pages.Show<TwoStepsPage>(new TwoStepsView(at with { Done = at.Words["Account.Done.two-steps"] }, account.Email!) { Recovery = [.. recovery ?? []] });
    }

    /// <summary>The stamp is new: this session goes on with it.</summary>
    private static async Task Keep(HttpContext context)
    {
        var door = context.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await door.UserManager.GetUserAsync(context.User) is { } account) await door.RefreshSignInAsync(account);
    }
}

/// <summary>All that the page of the second step's making is a function of.</summary>
public sealed record TwoStepsView(ReaderSeat At, string Email)
{
    /// <summary>Base32; null once it is turned on.</summary>
    public string? Key { get; init; }

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> Recovery { get; init; } = [];

    /// <summary>For authenticators (Key Uri Format).</summary>
    public string KeyAddress => $"otpauth://totp/{Uri.EscapeDataString(At.In.Edition.PaperName)}:{Uri.EscapeDataString(Email)}?secret={Key}&issuer={Uri.EscapeDataString(At.In.Edition.PaperName)}&digits=6";
}
