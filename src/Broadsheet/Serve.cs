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
            await using var house = await CommonOptions.Running(arguments).OpenPaper(Build, cancellation);
            await house.StartAsync(cancellation);
            house.Services.GetRequiredService<Doors>().Open();
            await house.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }

    /// <summary>The endpoints are made while the tables are looked at: left to the first reader, they would be waited for.</summary>
    private static WebApplication Build(Running running)
    {
        var house = House.Build(running);
        _ = Task.Run(() => house.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        return house;
    }
}
