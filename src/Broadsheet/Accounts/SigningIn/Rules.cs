using System.Globalization;
using System.Threading.RateLimiting;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Broadsheet.Accounts.SigningIn;

/// <summary>How long, how often, how strong.</summary>
internal static class Rules
{
    public const string Pace = "sign-in", Pressing = "pressing";
    public const int ShortestPassword = 12;
    public const int TriesBeforeRest = 5;
    public const int TriesPerMinute = 20;
    public const int PressesPerMinute = 240;

    private const int SessionDays = 14;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    public static void Of(IdentityOptions options)
    {
        // NIST SP 800-63B §5.1.1.2: length, and no rules of composition.
        options.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 4 };
        options.Lockout = new() { MaxFailedAccessAttempts = TriesBeforeRest, DefaultLockoutTimeSpan = Rest };
        options.SignIn.RequireConfirmedAccount = true;
    }

    public static void Of(CookieAuthenticationOptions cookie, DeskAddress desk)
    {
        cookie.Cookie.Name = desk.IsHttps ? "__Host-desk" : "desk";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = desk.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(SessionDays);
        cookie.SlidingExpiration = true;
        cookie.EventsType = typeof(SessionEvents);
    }

    public static void OfWaiting(CookieAuthenticationOptions cookie, DeskAddress desk)
    {
        cookie.Cookie.Name = desk.IsHttps ? "__Host-at-the-door" : "at-the-door";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = desk.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Rest;
    }

    /// <summary>A passkey belongs to the paper's public name, whatever name the request came by.</summary>
    public static void Of(IdentityPasskeyOptions passkeys, DeskAddress desk)
    {
        if (desk.IsHttps) passkeys.ServerDomain = desk.Host;
        passkeys.ResidentKeyRequirement = "required";
        passkeys.UserVerificationRequirement = "required";
    }

    public static void Of(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Pace, context => RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress, _ => new() { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limits.AddPolicy(Pressing, context => RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress, _ => new() { PermitLimit = PressesPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limits.OnRejected = async (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest) ? Math.Ceiling(rest.TotalSeconds) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            // Readers are told in their language, by their pages.
            if (!rejected.HttpContext.Request.Path.StartsWithSegments("/account")) await rejected.HttpContext.Response.WriteAsync($"Too many tries from your network. Try again in {wait} seconds.", cancellation);
        };
    }
}

/// <summary>The keys that cookies are sealed with lie with the paper's secrets, and move with its backups.</summary>
internal sealed class KeyRing(PaperFolder folder, ILoggerFactory logging) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(folder.Secrets, "keys")), logging);
}

/// <summary>A disabled account is not let in, whatever it knows.</summary>
internal sealed class NotDisabled : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(!user.IsDisabled);
}
