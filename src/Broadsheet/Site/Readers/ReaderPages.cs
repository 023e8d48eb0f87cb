using System.Security.Claims;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Seats readers at pages of their own, in the language of their edition. Such pages are made for one person and kept nowhere.</summary>
internal sealed class ReaderPages(Database database, Imprints imprints, Typesetting typesetting, IAntiforgery forms)
{
    /// <param name="edition">Code of the edition that the address names; null for the reader's own.</param>
    /// <returns>Null when there is no such edition.</returns>
    public async Task<ReaderSeat?> Seat(HttpContext context, string? edition = null)
    {
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(one => one.Order).ToListAsync(context.RequestAborted);
        if (editions.Count == 0 || await imprints.Of(newsroom, edition ?? ChosenEdition.Of(context.Request, editions).Code, context.RequestAborted) is not { } imprint) return null;
        if (context.User.Identity?.IsAuthenticated != true && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } known) context.User = known;
        context.Response.Headers.CacheControl = "no-store";
        var account = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        return new ReaderSeat(imprint, context.User, account, new Lazy<AntiforgeryTokenSet>(() => forms.GetAndStoreTokens(context)));
    }

    public async Task<IResult> Show<TPage>(object view, int status = StatusCodes.Status200OK) where TPage : IComponent
    {
        var page = await typesetting.Set<TPage>(view);
        return new Shown(page, status);
    }

    /// <summary>The page that says why nothing was done, in the edition that the address names, else in the reader's own.</summary>
    public async Task<IResult?> Refuse(HttpContext context, int status)
    {
        var named = context.Request.Path.Value?.Split('/', 3) is ["", { Length: > 0 } first, ..] ? first : null;
        if ((named is null ? null : await Seat(context, named)) is not { } at && (at = await Seat(context)) is null) return null;
        var (title, why) = status switch
        {
            StatusCodes.Status401Unauthorized => ("Account.SignIn", "Refused.SignedOut"),
            StatusCodes.Status403Forbidden => ("Refused", "Account.Stale"),
            StatusCodes.Status404NotFound or StatusCodes.Status410Gone => ("NotFound", "NotFoundIntro"),
            StatusCodes.Status413PayloadTooLarge => ("Refused", "Refused.Large"),
            StatusCodes.Status429TooManyRequests => ("Refused", "Account.TooMany"),
            _ => ("Refused", "Refused.Unreadable"),
        };
        return await Show<NoticePage>(new NoticeView(at with { Wrong = at.Words[why] }, at.Words[title], status == StatusCodes.Status401Unauthorized ? "/account/sign-in" : at.In.Root), status);
    }

    private sealed record Shown(byte[] Page, int Status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            httpContext.Response.Headers["X-Robots-Tag"] = "noindex";
            httpContext.Response.ContentLength = Page.Length;
            await httpContext.Response.Body.WriteAsync(Page, httpContext.RequestAborted);
        }
    }
}
