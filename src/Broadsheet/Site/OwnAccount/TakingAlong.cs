using System.Text.Encodings.Web;
using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.OwnAccount;

/// <summary><c>/account/export</c>: all that is kept about somebody, as JSON; <c>/account/delete</c>: none of it any more.</summary>
internal static class TakingAlong
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapTakingAlong(this RouteGroupBuilder asking, RouteGroupBuilder acting)
    {
        asking.MapGet("/export", Export);
        acting.MapPost("/delete", Delete);
    }

    private static async Task<IResult> Export(HttpContext context, UserManager<Account> people, OwnSessions sessions, IEnumerable<IPersonalThings> things, Database database)
    {
        if (await people.GetUserAsync(context.User) is not { } account) return Results.LocalRedirect("/account/sign-in?returnTo=%2Faccount%2F");
        await using var newsroom = database.Open();
        var all = new Dictionary<string, object>
        {
            ["account"] = new { account.Id, account.Email, account.Created, HasPassword = account.PasswordHash is not null, TwoSteps = account.TwoFactorEnabled, Roles = context.User.FindAll(Permissions.Claim).Select(claim => claim.Value) },
            ["passkeys"] = (await people.GetPasskeysAsync(account)).Select(key => new { key.Name, key.CreatedAt }),
            ["sessions"] = (await sessions.All(account.Id, context.RequestAborted)).Select(session => new { session.Began, session.Seen, session.Agent }),
        };
        foreach (var kind in things) all[kind.Name] = await kind.Of(newsroom, account.Id, context.RequestAborted);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"account.json\"";
        return Results.Json(all, Readable);
    }

    private static Task<IResult> Delete(HttpContext context, OpenAccount open, Readers readers) => open.Act(context, async (at, account) =>
    {
        if (!string.Equals(context.Request.Form["confirm"].ToString().Trim(), account.Email, StringComparison.OrdinalIgnoreCase)) return (OwnAccount.Home, at.Words["Account.DeleteIntro"]);
        try
        {
            await readers.Delete(account.Id, context.RequestAborted);
        }
        catch (Objection)
        {
            return (OwnAccount.Home, at.Words["Account.WorksHere"]);
        }
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return ("/account/sign-in?done=deleted", null);
    });
}
