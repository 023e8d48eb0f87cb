using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Broadsheet.Accounts.SigningIn;

/// <summary>The door of the desk: who has no session is sent to the sign-in page.</summary>
internal static class Door
{
    public const string Page = "/desk/sign-in";

    public static void AddDoor(this WebApplicationBuilder builder)
    {
        var desk = new DeskAddress(builder.Configuration);
        builder.Services.AddIdentityCore<Account>(Rules.Of).AddSignInManager().AddPasswordValidator<BreachedPasswords>()
            .AddUserStore<UserOnlyStore<Account, Newsroom, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        builder.Services.AddScoped<IUserConfirmation<Account>, NotDisabled>();
        builder.Services.Configure<SecurityStampValidatorOptions>(options => (options.ValidationInterval, options.OnRefreshingPrincipal) = (TimeSpan.FromMinutes(1), SessionEvents.Keep));
        builder.Services.Configure<IdentityPasskeyOptions>(options => Rules.Of(options, desk));
        builder.Services.AddScoped<SessionEvents>();
        // When a stamp is old the framework signs out of the second scheme too, whether it is used or not.
        builder.Services.AddAuthentication().AddCookie(IdentityConstants.ApplicationScheme, cookie => Rules.Of(cookie, desk)).AddCookie(IdentityConstants.TwoFactorRememberMeScheme)
            // Holds what was asked of a passkey, or who has still to show the second factor.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Rules.OfWaiting(cookie, desk));
        builder.Services.AddAntiforgery(forms => forms.Cookie.Name = desk.IsHttps ? "__Host-desk-form" : "desk-form");
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRing>();
        // They warn of keys that only the owner of the folder can read, and of headers that say the same twice.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.AddRateLimiter(Rules.Of);
        builder.Services.AddSingleton<Sheets>();
    }

    public static void UseDoor(this WebApplication house) => house.UseWhen(context => context.Request.Path.StartsWithSegments("/desk") || context.Request.Path.StartsWithSegments("/account"), people =>
    {
        people.UseRateLimiter();
        people.Use(Ask);
    });

    private static async Task Ask(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        var known = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (known.Succeeded) context.User = known.Principal;
        else if (context.Request.Path.StartsWithSegments("/desk") && !context.Request.Path.StartsWithSegments(Page))
        {
            if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(Page + QueryString.Create("returnTo", context.Request.Path + context.Request.QueryString));
            else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await next(context);
    }
}
