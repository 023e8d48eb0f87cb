using Microsoft.AspNetCore.Authentication.Cookies;

namespace Broadsheet.Accounts;

/// <summary>A cookie that says nothing but that somebody is signed in here: pages ask <c>/account/me.json</c> only then, and who is not signed in has none.</summary>
internal static class SignedInMark
{
    public const string Cookie = "signed-in";

    public static void Put(HttpContext context, CookieAuthenticationOptions session) => context.Response.Cookies.Append(Cookie, "1", Of(context, session.ExpireTimeSpan));

    public static void Take(HttpContext context, CookieAuthenticationOptions session)
    {
        if (context.Request.Cookies.ContainsKey(Cookie)) context.Response.Cookies.Delete(Cookie, Of(context, session.ExpireTimeSpan));
    }

    /// <summary>Not hidden from scripts: it is for them.</summary>
    private static CookieOptions Of(HttpContext context, TimeSpan age) => new() { Path = "/", SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps, MaxAge = age };
}
