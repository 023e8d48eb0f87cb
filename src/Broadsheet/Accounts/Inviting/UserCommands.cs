using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts.Inviting;

/// <summary><c>user add</c>, <c>user list</c>, <c>user disable</c>.</summary>
internal static class UserCommands
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The person's mail address." };

    public static Command Command(Func<Running, WebApplication> open)
    {
        var add = new Command("add", "Makes an account, or adds a role, and prints a link to sign in with, once.") { Email, RoleOptions.Role, RoleOptions.Edition };
        add.OnPaper(open, Add);
        var list = new Command("list", "Prints accounts: address, roles, state.");
        list.OnPaper(open, List);
        var disable = new Command("disable", "Lets an account in no more and ends its sessions.") { Email };
        disable.OnPaper(open, Disable);
        return new Command("user", "The people of the paper.") { add, list, disable };
    }

    private static async Task<int> Add(ParseResult arguments, IServiceProvider house, CancellationToken cancellation)
    {
        var email = arguments.GetRequiredValue(Email);
        if (!Invite.IsAddress(email)) return Say($"'{email}' is no mail address.");
        var path = await house.GetRequiredService<Invite>().Do(email, RoleOptions.Of(arguments), arguments.GetValue(RoleOptions.Edition), by: null, cancellation);
        Console.WriteLine(house.GetRequiredService<DeskAddress>().Of(path));
        return 0;
    }

    private static async Task<int> List(ParseResult arguments, IServiceProvider house, CancellationToken cancellation)
    {
        await using var newsroom = house.GetRequiredService<Database>().Open();
        var claims = (await newsroom.AccountClaims.AsNoTracking().ToListAsync(cancellation)).ToLookup(claim => claim.UserId, claim => claim.ClaimValue);
        foreach (var account in await newsroom.Accounts.AsNoTracking().OrderBy(account => account.NormalizedEmail).ToListAsync(cancellation))
            Console.WriteLine($"{account.Email}\t{string.Join(", ", claims[account.Id].Order(StringComparer.Ordinal))}{(account.IsDisabled ? "\tdisabled" : "")}");
        return 0;
    }

    private static async Task<int> Disable(ParseResult arguments, IServiceProvider house, CancellationToken cancellation)
    {
        var email = arguments.GetRequiredValue(Email);
        var known = house.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email);
        await using var newsroom = house.GetRequiredService<Database>().Open();
        if (await newsroom.Accounts.Where(account => account.NormalizedEmail == known).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellation) is not { } id) return Say($"There is no account of {email}.");
        try
        {
            await house.GetRequiredService<StaffBook>().Disable(id, by: null, cancellation);
            return 0;
        }
        catch (Objection objection)
        {
            return Say(objection.Message);
        }
    }

    private static int Say(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
