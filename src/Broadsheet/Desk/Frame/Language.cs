using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Wish = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Broadsheet.Desk;

/// <summary>The language that somebody works in: what they chose, else what their browser asks for, else English.</summary>
internal static class Language
{
    private const string Cookie = "desk-language";

    public static Words Of(HttpRequest request) => Words.In(Spoken(request.Cookies[Cookie]) ?? Asked(request) ?? "en");

    public static void MapLanguage(this RouteGroupBuilder desk) => desk.MapPost("/language", (HttpContext context, [FromForm] string language, [FromForm] string? back) =>
    {
        if (Spoken(language) is { } chosen)
            context.Response.Cookies.Append(Cookie, chosen, new CookieOptions { Path = "/desk", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(Back.Within(back));
    }).ForEverybody();

    private static string? Spoken(string? tag) => Words.Spoken.Select(language => language.Tag).FirstOrDefault(known => known == tag);

    private static string? Asked(HttpRequest request) =>
        !StringValues.IsNullOrEmpty(request.Headers.AcceptLanguage) && Wish.TryParseList([request.Headers.AcceptLanguage.ToString()], out var wishes)
            ? wishes.OrderByDescending(wish => wish.Quality ?? 1).Select(wish => Spoken(wish.Value.ToString().Split('-')[0].ToLowerInvariant())).FirstOrDefault(known => known is not null) : null;
}
