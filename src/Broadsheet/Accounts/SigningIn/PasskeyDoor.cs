using System.Buffers.Text;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts.SigningIn;

/// <summary><c>/account/passkeys</c>: making, using and removing keys that never leave their owner's device (WebAuthn). For readers and staff alike.</summary>
internal static class PasskeyDoor
{
    public const string Path = "/account/passkeys", Enter = "/account/passkeys/enter";

    private const string Home = "/account/";
    private const int MostNameLetters = 80;

    public static void MapPasskeys(this RouteGroupBuilder acting)
    {
        acting.MapPost(Enter + "/options", async (SignInManager<Account> door) => Json(await door.MakePasskeyRequestOptionsAsync(null))).RequireRateLimiting(Rules.Pace);
        acting.MapPost(Enter, ComeIn).RequireRateLimiting(Rules.Pace);
        acting.MapPost(Path + "/options", Offer).RequireRateLimiting(Rules.Pace);
        acting.MapPost(Path, Add).RequireRateLimiting(Rules.Pace);
        acting.MapPost(Path + "/remove", Remove);
    }

    private static async Task<IResult> ComeIn(HttpContext context, SignInManager<Account> door)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var key = await Assertion(door, form["credential"].ToString());
        if (key is not { Succeeded: true } || !await door.CanSignInAsync(key.User)) return Results.LocalRedirect(OwnPath.Of(form["failed"], Home));
        await door.UserManager.AddOrUpdatePasskeyAsync(key.User, key.Passkey);
        await door.SignInAsync(key.User, isPersistent: true);
        return Results.LocalRedirect(OwnPath.Of(form["returnTo"], Home));
    }

    private static async Task<IResult> Offer(HttpContext context, SignInManager<Account> door) =>
        await door.UserManager.GetUserAsync(context.User) is not { } account ? Results.Unauthorized()
            : Json(await door.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Email! }));

    private static async Task<IResult> Add(HttpContext context, SignInManager<Account> door, Newsroom newsroom, TimeProvider clock)
    {
        if (await door.UserManager.GetUserAsync(context.User) is not { } account) return Results.Unauthorized();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var made = await Attestation(door, form["credential"].ToString());
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString()) return Results.LocalRedirect(OwnPath.Of(form["failed"], Home));
        var name = form["name"].ToString().Trim();
        made.Passkey.Name = name.Length > MostNameLetters ? name[..MostNameLetters] : name.Length == 0 ? null : name;
        if (context.User.HasClaim(claim => claim.Type == Permissions.Claim)) newsroom.Note(ActKind.AddPasskey, clock.GetUtcNow(), account.Id, what: made.Passkey.Name);
        await door.UserManager.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return Results.LocalRedirect(OwnPath.Of(form["returnTo"], Home));
    }

    private static async Task<IResult> Remove(HttpContext context, SignInManager<Account> door, Newsroom newsroom, TimeProvider clock)
    {
        if (await door.UserManager.GetUserAsync(context.User) is not { } account) return Results.Unauthorized();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = form["id"].ToString();
        if (Base64Url.IsValid(id) && await door.UserManager.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) is { } key)
        {
            if (context.User.HasClaim(claim => claim.Type == Permissions.Claim)) newsroom.Note(ActKind.RemovePasskey, clock.GetUtcNow(), account.Id, what: key.Name);
            await door.UserManager.RemovePasskeyAsync(account, key.CredentialId);
        }
        return Results.LocalRedirect(OwnPath.Of(form["returnTo"], Home));
    }

    /// <summary>Null for what no authenticator sends, or when nothing was asked.</summary>
    private static async Task<PasskeyAssertionResult<Account>?> Assertion(SignInManager<Account> door, string credential)
    {
        try
        {
            return await door.PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Assertion"/>
    private static async Task<PasskeyAttestationResult?> Attestation(SignInManager<Account> door, string credential)
    {
        try
        {
            return await door.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
