using System.Security.Claims;
using Broadsheet.Accounts;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site.SigningIn;

/// <summary><c>/account/letter</c>: in by a mailed link or code. Who is new gets an account by it, who forgot the password a way round it; the page says the same to all.</summary>
internal static class Letters
{
    public const string Page = "/account/letter";

    public static void MapLetters(this RouteGroupBuilder acting, RouteGroupBuilder asking)
    {
        asking.MapGet("/letter", Look);
        acting.MapPost("/letter", Send).RequireRateLimiting(ReaderPace.Name);
        acting.MapPost("/letter/open", Open).RequireRateLimiting(ReaderPace.Name);
    }

    private static async Task<IResult> Send(HttpContext context, ReaderPages pages, ReaderPasswords passwords, Proofs proofs, DeskAddress address)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        var form = context.Request.Form;
        var (email, password, returnTo) = (form["email"].ToString().Trim(), form["password"].ToString(), OwnPath.Of(form["returnTo"], SigningIn.Home));
        var wrong = !Invite.IsAddress(email) ? at.Words["Account.NoAddress", Shortened(email)] : password.Length == 0 ? null : await passwords.Wrong(at, email, password);
        if (wrong is not null)
        {
            var view = new SignInView(at with { Wrong = wrong }) { Email = email, ReturnTo = returnTo };
            return form["from"] == "sign-up" ? await pages.Show<SignUpPage>(view, StatusCodes.Status400BadRequest) : await pages.Show<SignInPage>(view, StatusCodes.Status400BadRequest);
        }
        var id = await proofs.Ask(ProofOf.Entry, email, null, password.Length == 0 ? null : passwords.Hash(password), letter => Write(at, email, letter, address, returnTo), context.RequestAborted);
        return await pages.Show<LetterPage>(new LetterView(at) { Id = id, Email = email, ReturnTo = returnTo });
    }

    /// <summary>Opening uses nothing up: programs that look into mails open every link in them.</summary>
    private static async Task<IResult> Look(HttpContext context, ReaderPages pages, Proofs proofs, string? secret, string? returnTo)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        if (!await proofs.IsGood(secret ?? "", context.RequestAborted)) return await Over(pages, at);
        return await pages.Show<LetterPage>(new LetterView(at) { Secret = secret, ReturnTo = OwnPath.Of(returnTo, SigningIn.Home) });
    }

    private static async Task<IResult> Open(HttpContext context, ReaderPages pages, Proofs proofs, Readers readers, SignInManager<Account> door)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        var form = context.Request.Form;
        var returnTo = OwnPath.Of(form["returnTo"], SigningIn.Home);
        var proven = Guid.TryParse(form["id"], out var id) ? await proofs.ByCode(id, form["code"].ToString(), context.RequestAborted) : await proofs.BySecret(form["secret"].ToString(), context.RequestAborted);
        if (proven is null && id == Guid.Empty) return await Over(pages, at);
        if (proven is null) return await pages.Show<LetterPage>(new LetterView(at with { Wrong = at.Words["Account.WrongCode"] }) { Id = id, Email = form["email"].ToString(), ReturnTo = returnTo }, StatusCodes.Status401Unauthorized);
        if (proven is { Of: ProofOf.NewAddress, AccountId: { } mover }) return Results.LocalRedirect(await readers.Move(mover, proven.Email, context.RequestAborted) ? "/account/?done=address" : "/account/?wrong=address");
        return await ComeIn(await readers.Welcome(proven.Email, proven.PasswordHash, context.RequestAborted), pages, at, door, returnTo);
    }

    private static async Task<IResult> ComeIn(Guid id, ReaderPages pages, ReaderSeat at, SignInManager<Account> door, string returnTo)
    {
        if (await door.UserManager.FindByIdAsync(id.ToString()) is not { } account || !await door.CanSignInAsync(account)) return await Over(pages, at);
        if (await door.UserManager.GetTwoFactorEnabledAsync(account)) return await SecondStep.Ask(account, door, returnTo);
        await door.SignInWithClaimsAsync(account, isPersistent: true, [new Claim(ReaderPasswords.CameByMail, "1")]);
        return Results.LocalRedirect(returnTo);
    }

    private static Task<IResult> Over(ReaderPages pages, ReaderSeat at) => pages.Show<SignInPage>(new SignInView(at with { Wrong = at.Words["Account.LinkOver"] }), StatusCodes.Status401Unauthorized);

    private static Letter Write(ReaderSeat at, string email, ProofLetter letter, DeskAddress address, string returnTo)
    {
        var (paper, link) = (at.In.Edition.PaperName, address.Of(Page + QueryString.Create(new Dictionary<string, string?> { ["secret"] = letter.Secret, ["returnTo"] = returnTo })));
        return new Letter(email, at.Words["Account.Mail.Subject", paper], at.Words["Account.Mail.Text", paper, link, letter.Code], at.In.Edition.Language, paper);
    }

    private static string Shortened(string email) => email.Length > 60 ? email[..60] + "…" : email;
}

/// <summary>All that the page of a mailed proof is a function of.</summary>
public sealed record LetterView(ReaderSeat At)
{
    /// <summary>Of the proof whose code is asked for; null when a link was opened.</summary>
    public Guid? Id { get; init; }

    public string? Email { get; init; }
    public string? Secret { get; init; }
    public string ReturnTo { get; init; } = SigningIn.Home;
}
