using Broadsheet.Accounts;
using Broadsheet.Platform;

namespace Broadsheet.Site.OwnAccount;

/// <summary>Another mail address: it counts when a mail has reached it. Whether somebody has it already is said to its owner alone.</summary>
internal static class Moving
{
    public static void MapMoving(this RouteGroupBuilder acting) => acting.MapPost("/address", (HttpContext context, OpenAccount open, Proofs proofs, DeskAddress address) => open.Act(context, async (at, account) =>
    {
        var email = context.Request.Form["email"].ToString().Trim();
        if (!Invite.IsAddress(email)) return (OwnAccount.Home, at.Words["Account.NoAddress", email.Length > 60 ? email[..60] + "…" : email]);
        await proofs.Ask(ProofOf.NewAddress, email, account.Id, null, letter => Write(at, email, letter, address), context.RequestAborted);
        return (OwnAccount.Home + "?done=letter", null);
    })).RequireRateLimiting(ReaderPace.Name);

    private static Letter Write(ReaderSeat at, string email, ProofLetter letter, DeskAddress address)
    {
        var (paper, link) = (at.In.Edition.PaperName, address.Of("/account/letter" + QueryString.Create("secret", letter.Secret)));
        return new Letter(email, at.Words["Account.Mail.MoveSubject", paper], at.Words["Account.Mail.MoveText", paper, link], at.In.Edition.Language, paper);
    }
}
