using Broadsheet.Accounts;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.OwnAccount;

/// <summary>The account of who asks, as its page shows it; who is not signed in is led to the door.</summary>
internal sealed class OpenAccount(ReaderPages pages, Database database, OwnSessions sessions, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public async Task<IResult> Page(HttpContext context, string? done = null, string? wrong = null) =>
        await pages.Seat(context) is not { } at ? Results.NotFound()
            : await Page(context, at with { Done = done is null ? null : at.Words.Find("Account.Done." + done), Wrong = wrong is null ? null : at.Words.Find("Account.Wrong." + wrong) }, StatusCodes.Status200OK);

    /// <param name="act">Answers where to go, or what was wrong.</param>
    public async Task<IResult> Act(HttpContext context, Func<ReaderSeat, Account, Task<(string Onward, string? Wrong)>> act)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        if (await People(context).GetUserAsync(context.User) is not { } account) return ToTheDoor();
        var (onward, wrong) = await act(at, account);
        return wrong is null ? Results.LocalRedirect(onward) : await Page(context, at with { Wrong = wrong }, StatusCodes.Status400BadRequest);
    }

    /// <summary>The session began by a mailed proof, a moment ago: it stands in for the old password.</summary>
    public async Task<bool> CameByMail(HttpContext context, Guid account) =>
        context.User.HasClaim(claim => claim.Type == ReaderPasswords.CameByMail)
        && (await sessions.All(account, context.RequestAborted)).FirstOrDefault(session => session.Id == OwnSessions.Current(context.User)) is { } current && clock.GetUtcNow() - current.Began < Fresh;

    private async Task<IResult> Page(HttpContext context, ReaderSeat at, int status)
    {
        var people = People(context);
        if (await people.GetUserAsync(context.User) is not { } account) return ToTheDoor();
        await using var newsroom = database.Open();
        return await pages.Show<AccountPage>(new AccountView(at, account)
        {
            AsksOldPassword = account.PasswordHash is not null && !await CameByMail(context, account.Id),
            IsStaff = context.User.HasClaim(claim => claim.Type == Permissions.Claim),
            Passkeys = [.. await people.GetPasskeysAsync(account)],
            Sessions = await sessions.All(account.Id, context.RequestAborted),
            Current = OwnSessions.Current(context.User),
            CameBack = await Post.RefusedAt(newsroom, account.Email!, context.RequestAborted),
        }, status);
    }

    private static UserManager<Account> People(HttpContext context) => context.RequestServices.GetRequiredService<UserManager<Account>>();

    private static IResult ToTheDoor() => Results.LocalRedirect("/account/sign-in?returnTo=%2Faccount%2F");
}

/// <summary>All that the account page is a function of.</summary>
public sealed record AccountView(ReaderSeat At, Account Account)
{
    public bool AsksOldPassword { get; init; }
    public bool IsStaff { get; init; }
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; init; } = [];
    public IReadOnlyList<Session> Sessions { get; init; } = [];
    public Guid? Current { get; init; }

    /// <summary>When a server said that the address takes no mail.</summary>
    public DateTimeOffset? CameBack { get; init; }
}
