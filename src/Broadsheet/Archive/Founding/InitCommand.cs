using System.CommandLine;
using Broadsheet.Accounts;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive.Founding;

/// <summary><c>init</c>: makes an empty paper in a folder.</summary>
internal static class InitCommand
{
    public static Command Command(Func<Running, WebApplication> open, Func<IServiceProvider, CancellationToken, Task> founded)
    {
        var name = new Option<string>("--name") { Description = "The paper's name.", HelpName = "NAME", Required = true };
        var edition = new Option<string>("--edition") { Description = "Languages of its editions, separated by commas; the first is the default.", HelpName = "en,es,ar", Required = true };
        var admin = new Option<string>("--admin") { Description = "Mail address of the first account.", HelpName = "EMAIL", Required = true };
        var zone = new Option<string>("--zone") { Description = "Time zone that dates are shown in.", HelpName = "ZONE", DefaultValueFactory = _ => LocalZone() };
        var command = new Command("init", "Makes an empty paper.") { CommonOptions.Data, name, edition, admin, zone };
        command.SetAction(async (arguments, cancellation) =>
        {
            var running = CommonOptions.Running(arguments);
            var folder = new PaperFolder(running.Data);
            if (folder.HoldsPaper || File.Exists(folder.DatabaseFile)) return Say($"{running.Data} holds a paper already. Choose another folder with --data.");
            var first = arguments.GetRequiredValue(admin);
            if (!Invite.IsAddress(first)) return Say($"'{first}' is no mail address.");
            try
            {
                var editions = Found.Plan(arguments.GetRequiredValue(name), arguments.GetRequiredValue(edition).Split(','), arguments.GetRequiredValue(zone));
                Directory.CreateDirectory(folder.Root);
                await using var house = open(running);
                await house.Services.GetRequiredService<Database>().Migrate(cancellation);
                await house.Services.GetRequiredService<Found>().Do(editions, cancellation);
                folder.Create();
                await founded(house.Services, cancellation);
                Console.WriteLine(house.Services.GetRequiredService<DeskAddress>().Of(await house.Services.GetRequiredService<Invite>().Do(first, Role.Admin, cancellation: cancellation)));
                return 0;
            }
            catch (Refused refused)
            {
                return Say(refused.Message);
            }
        });
        return command;
    }

    private static string LocalZone() => TimeZoneInfo.Local.HasIanaId && NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZoneInfo.Local.Id) is { } zone ? zone.Id : "UTC";

    private static int Say(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
