using System.CommandLine;
using Broadsheet.Accounts.Inviting;
using Broadsheet.Accounts.Tokens;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Broadsheet.Accounts;

internal static class AccountsRoom
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        builder.Services.AddSingleton<DeskAddress>();
        builder.Services.AddSingleton<Invite>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerScheme>(BearerScheme.Name, null);
    }

    /// <summary>Tokens open the interface alone.</summary>
    public static void UseAccounts(this WebApplication house) => house.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.Count > 0,
        programs => programs.Use(async (context, next) =>
        {
            var known = await context.AuthenticateAsync(BearerScheme.Name);
            if (known.Succeeded) context.User = known.Principal;
            await next(context);
        }));

    /// <param name="open">Builds the house that a command works in.</param>
    public static IEnumerable<Command> Commands(Func<Running, WebApplication> open) => [UserCommands.Command(open), TokenCommand.Command(open)];
}
