using System.CommandLine;
using Broadsheet.Accounts.Inviting;
using Broadsheet.Accounts.SigningIn;
using Broadsheet.Accounts.Tokens;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Broadsheet.Accounts;

internal static class AccountsRoom
{
    private const int MostFormBytes = 16 * 1024;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        builder.Services.AddSingleton<DeskAddress>();
        builder.Services.AddSingleton<Invite>();
        builder.Services.AddSingleton<StaffBook>();
        builder.Services.AddSingleton<Proofs>();
        builder.Services.AddSingleton<Readers>();
        builder.Services.AddSingleton<OwnSessions>();
        builder.Services.AddSingleton<GuessingPace>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerScheme>(BearerScheme.Name, null);
        builder.AddDoor();
    }

    /// <summary>Tokens open what is for programs alone, sessions the desk alone. Readers' pages ask nobody who they are.</summary>
    public static void UseAccounts(this WebApplication house)
    {
        // Two schemes and no default: it does nothing here, but left out it would be put before the stored pages.
        house.UseAuthentication();
        house.UseWhen(context => IsForPrograms(context.Request.Path) && context.Request.Headers.Authorization.Count > 0, programs => programs.Use(async (context, next) =>
        {
            var known = await context.AuthenticateAsync(BearerScheme.Name);
            if (known.Succeeded) context.User = known.Principal;
            await next(context);
        }));
        house.UseDoor();
    }

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path == "/metrics";

    public static void MapAccounts(this WebApplication house)
    {
        var asking = house.MapGroup("");
        var acting = house.MapGroup("").AddEndpointFilter<Genuine>().WithMetadata(new RequestSizeLimitAttribute(MostFormBytes));
        asking.MapSignIn(acting);
        asking.MapOwnAccount(acting);
        acting.MapPasskeys();
    }

    /// <param name="open">Builds the house that a command works in.</param>
    public static IEnumerable<Command> Commands(Func<Running, WebApplication> open) => [UserCommands.Command(open), TokenCommand.Command(open)];
}
