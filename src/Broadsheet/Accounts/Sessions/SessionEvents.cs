using System.Security.Claims;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>Gives each sign-in a session of its own, and lets no cookie in whose session has ended: a copied cookie is worth nothing after its owner signed out.</summary>
internal sealed class SessionEvents(Database database, Ids ids, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Claim = "session";
    private const int MostLetters = 200;
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(10);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var (now, person) = (clock.GetUtcNow(), (ClaimsIdentity)context.Principal!.Identity!);
        var account = Guid.Parse(person.FindFirst(ClaimTypes.NameIdentifier)!.Value);
        var before = Of(context.HttpContext.User);
        var session = new Session { Id = ids.Next(), AccountId = account, Began = now, Seen = now, Agent = Shortened(context.Request.Headers.UserAgent.ToString()) };
        await database.Write(async newsroom =>
        {
            // Of the cookie that the browser had, and of those that ran out.
            await newsroom.Sessions.Where(old => old.Id == before || (old.AccountId == account && old.Seen < now - context.Options.ExpireTimeSpan)).ExecuteDeleteAsync(context.HttpContext.RequestAborted);
            newsroom.Sessions.Add(session);
            // What staff do is on record; when readers come is nobody's business.
            if (person.HasClaim(claim => claim.Type == Permissions.Claim)) newsroom.Note(ActKind.SignIn, now, account);
            await newsroom.SaveChangesAsync(context.HttpContext.RequestAborted);
        }, context.HttpContext.RequestAborted);
        person.TryRemoveClaim(person.FindFirst(Claim));
        person.AddClaim(new(Claim, session.Id.ToString()));
        SignedInMark.Put(context.HttpContext, context.Options);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var (id, now) = (Of(context.Principal), clock.GetUtcNow());
        await using var newsroom = database.Open();
        var session = await newsroom.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, context.HttpContext.RequestAborted);
        if (session is null)
        {
            context.RejectPrincipal();
            SignedInMark.Take(context.HttpContext, context.Options);
            return;
        }
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is null || now - session.Seen < Grain) return;
        await database.Write(writing => writing.Sessions.Where(one => one.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seen, now)), context.HttpContext.RequestAborted);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        SignedInMark.Take(context.HttpContext, context.Options);
        if (Of(context.HttpContext.User) is { } id) await database.Write(newsroom => newsroom.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(), CancellationToken.None);
    }

    /// <summary>When the framework looks up somebody's rights anew it makes a new person of them; the session stays the same.</summary>
    public static Task Keep(SecurityStampRefreshingPrincipalContext context)
    {
        if (Of(context.CurrentPrincipal) is { } id) ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaim(new(Claim, id.ToString()));
        return Task.CompletedTask;
    }

    public static Guid? Of(ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(Claim), out var id) ? id : null;

    private static string Shortened(string agent) => agent.Length > MostLetters ? agent[..MostLetters] : agent;
}
