using System.CommandLine;
using Broadsheet.Platform;

namespace Broadsheet;

internal static class Serve
{
    public static Command Command()
    {
        var command = new Command("serve", "Serves the site and the desk.") { CommonOptions.Data, CommonOptions.Urls };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using var house = await CommonOptions.Running(arguments).OpenPaper(running => House.Build(running), cancellation);
            await house.StartAsync(cancellation);
            house.Services.GetRequiredService<Doors>().Open();
            await house.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
