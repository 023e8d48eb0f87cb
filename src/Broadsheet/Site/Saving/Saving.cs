namespace Broadsheet.Site.Saving;

/// <summary><c>/account/saved</c>: keep, remove, merge; <c>/{edition}/saved/</c>: the list.</summary>
internal static class Saving
{
    public static void AddSaving(this IServiceCollection services)
    {
        services.AddSingleton<SavedStories>();
        services.AddSingleton<IPersonalThings>(house => house.GetRequiredService<SavedStories>());
        services.AddSingleton<IPersonalMarks>(house => house.GetRequiredService<SavedStories>());
        services.AddSingleton<SavedPages>();
    }

    public static void MapSaving(this RouteGroupBuilder pressing, IEndpointRouteBuilder house)
    {
        house.MapGet("/{edition}/saved/", (string edition, HttpContext context, SavedPages pages, [AsParameters] SavedQuestion question) => pages.Page(context, edition, question));
        pressing.MapPost("/saved", Press).RequireRateLimiting(ReaderPace.Pressing);
        pressing.MapPost("/saved/merge", Merge).RequireRateLimiting(ReaderPace.Pressing);
    }

    /// <summary>One button's press: from a module, which gets the state back, or from a plain form, which is led back to its page.</summary>
    private static async Task<IResult> Press(HttpContext context, ReaderPages pages, SavedStories saved)
    {
        var form = await Sent.Form(context);
        var isModule = context.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal);
        var back = Back(context.Request, form["back"]);
        if (await pages.Seat(context) is not { Account: { } account })
            return isModule ? Results.Unauthorized() : Results.LocalRedirect("/account/sign-in" + QueryString.Create("returnTo", back));
        Guid[] items = [.. form["item"].Take(SavedStories.Most).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)];
        var removes = form["remove"].Count > 0;
        if (removes) await saved.Remove(account, items, context.RequestAborted);
        else await saved.Keep(account, items, context.RequestAborted);
        if (isModule) return Results.Json(new { Saved = !removes });
        var removed = removes && items.Length > 0 && back.Contains("/saved/", StringComparison.Ordinal) ? (back.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "removed=" + items[0] : "";
        return Results.LocalRedirect(back + removed);
    }

    /// <summary>What a browser kept before its reader signed in is added to what the account has: nothing is lost, nothing doubled.</summary>
    private static async Task<IResult> Merge(HttpContext context, ReaderPages pages, SavedStories saved)
    {
        if (await pages.Seat(context) is not { Account: { } account }) return Results.Unauthorized();
        var items = await Sent.Json<Guid[]>(context) ?? [];
        await saved.Keep(account, items, context.RequestAborted);
        return Results.Json(await saved.All(account, context.RequestAborted));
    }

    private static string Back(HttpRequest request, string? named) =>
        Accounts.OwnPath.Of(named, Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? Accounts.OwnPath.Of(from.PathAndQuery, "/") : "/");
}
