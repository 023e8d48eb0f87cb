using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Accounts.Tokens;

/// <summary><c>token create</c>: prints a token for the interface on one line, once.</summary>
internal static class TokenCommand
{
    private const int MostDays = 3_650;

    public static Command Command(Func<Running, WebApplication> open)
    {
        var name = new Option<string>("--name") { Description = "Which program it is for.", HelpName = "NAME", Required = true };
        var days = new Option<int?>("--days") { Description = "How many days it holds; for ever when left out.", HelpName = "DAYS" };
        days.Validators.Add(given => { if (given.GetValueOrDefault<int?>() is < 1 or > MostDays) given.AddError($"--days is 1 to {MostDays}."); });
        var create = new Command("create", "Prints a token for the API alone, shown once.") { name, RoleOptions.Role, RoleOptions.Edition, days };
        create.OnPaper(open, async (arguments, house, cancellation) =>
        {
            var secret = Secret.New();
            var now = house.GetRequiredService<TimeProvider>().GetUtcNow();
            var token = new Token
            {
                Id = house.GetRequiredService<Ids>().Next(), Name = arguments.GetRequiredValue(name), Hash = Secret.Hash(secret), Created = now,
                Role = Permissions.Write(RoleOptions.Of(arguments), arguments.GetValue(RoleOptions.Edition)),
                Expires = arguments.GetValue(days) is { } hold ? now.AddDays(hold) : null,
            };
            await house.GetRequiredService<Database>().Write(async newsroom =>
            {
                newsroom.Tokens.Add(token);
                newsroom.Note(ActKind.MakeToken, now, by: null, what: $"{token.Name}: {token.Role}");
                await newsroom.SaveChangesAsync(cancellation);
            }, cancellation);
            Console.WriteLine(secret);
            return 0;
        });
        return new Command("token", "Tokens for programs.") { create };
    }
}
