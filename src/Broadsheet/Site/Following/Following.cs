using Broadsheet.Archive;

namespace Broadsheet.Site.Following;

/// <summary><c>/account/following</c>: one's own page of what one follows; <c>/account/follow</c>: the buttons; <c>/account/unsubscribe</c>: mails no more.</summary>
internal static class Following
{
    public static void AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<Follows>();
        services.AddSingleton<IPersonalThings>(house => house.GetRequiredService<Follows>());
        services.AddSingleton<IPersonalMarks>(house => house.GetRequiredService<Follows>());
        services.AddSingleton<OwnPages>();
        services.AddSingleton<IPersonalMarks, UnseenAlerts>();
        services.AddSingleton<IFollower, AlertFollower>();
        services.AddSingleton<IForget, ForgetFollowed>();
        services.AddSingleton<AlertMail>();
        services.AddHostedService(house => house.GetRequiredService<AlertMail>());
    }

    public static void MapFollowing(this RouteGroupBuilder asking, RouteGroupBuilder acting, RouteGroupBuilder pressing)
    {
        asking.MapGet("/following", (HttpContext context, OwnPages pages, string? done) => pages.Page(context, done));
        pressing.MapPost("/follow", Press).RequireRateLimiting(ReaderPace.Pressing);
        acting.MapPost("/following/mail", SetPace);
        asking.MapGet("/unsubscribe", async (HttpContext context, ReaderPages pages, string? key) => await pages.Seat(context) is { } at ? await pages.Show<UnsubscribePage>(new UnsubscribeView(at, key ?? "")) : Results.NotFound());
        // By POST, with neither session nor token of a form (RFC 8058 §3.2): the key is all there is. Opening the address alone does nothing.
        asking.MapPost("/unsubscribe", Unsubscribe).DisableAntiforgery().RequireRateLimiting(ReaderPace.Pressing);
    }

    private static async Task<IResult> Press(HttpContext context, ReaderPages pages, Follows follows)
    {
        var form = await Sent.Form(context);
        var (mark, isModule, back) = (form["mark"].ToString(), context.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal), Accounts.OwnPath.Of(form["back"], "/account/following"));
        if (await pages.Seat(context) is not { Account: { } account }) return isModule ? Results.Unauthorized() : Results.LocalRedirect("/account/sign-in" + QueryString.Create("returnTo", back));
        if (form["remove"].Count > 0) await follows.End(account, mark, context.RequestAborted);
        else if (!await follows.Begin(account, mark, context.RequestAborted)) return Results.NotFound();
        return isModule ? Results.Json(new { Follows = form["remove"].Count == 0 }) : Results.LocalRedirect(back);
    }

    private static async Task<IResult> SetPace(HttpContext context, ReaderPages pages, Follows follows)
    {
        if (await pages.Seat(context) is not { Account: { } account }) return Results.LocalRedirect("/account/sign-in");
        if (Enum.TryParse<MailPace>(context.Request.Form["mail"], out var pace) && Enum.IsDefined(pace)) await follows.SetPace(account, pace, context.RequestAborted);
        return Results.LocalRedirect("/account/following?done=mail");
    }

    private static async Task<IResult> Unsubscribe(HttpContext context, ReaderPages pages, Follows follows, string? key)
    {
        await follows.Unsubscribe(key ?? "", context.RequestAborted);
        return await pages.Seat(context) is { } at ? await pages.Show<NoticePage>(new NoticeView(at with { Done = at.Words["Follow.Unsubscribed"] }, at.Words["Follow.Unsubscribe"], at.In.Root)) : Results.Ok();
    }
}
