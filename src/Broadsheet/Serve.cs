using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet;

internal static class Serve
{
    public static Command Command()
    {
        var command = new Command("serve", "Serves the site and the desk.") { CommonOptions.Data, CommonOptions.Urls };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using var house = House.Build(CommonOptions.Running(arguments));
            await house.Services.GetRequiredService<Database>().Migrate(cancellation);
            await house.RunAsync(cancellation);
            return 0;
        });
        return command;
    }
}
