using System.CommandLine;

namespace Broadsheet.Platform.Keeping;

internal static class KeepingCommands
{
    public static Command Backup(Func<Running, WebApplication> build)
    {
        var path = new Argument<string>("PATH") { Description = "A folder that is not there yet." };
        var command = new Command("backup", "Copies the paper into a folder: database, pictures, secrets, settings. Works while it serves.") { path };
        command.OnPaper(build, async (arguments, services, cancellation) =>
        {
            await services.GetRequiredService<Backup>().Do(arguments.GetRequiredValue(path), cancellation);
            await Console.Out.WriteLineAsync(Path.GetFullPath(arguments.GetRequiredValue(path)));
            return 0;
        });
        return command;
    }

    public static Command Restore(Func<Running, WebApplication> build)
    {
        var path = new Argument<string>("PATH") { Description = "A folder that backup made." };
        var command = new Command("restore", "Makes a paper from a backup, in a folder that is empty or not there yet.") { CommonOptions.Data, path };
        command.SetAction(async (arguments, cancellation) =>
        {
            var running = CommonOptions.Running(arguments);
            await new Recovery(build).Do(arguments.GetRequiredValue(path), running, cancellation);
            await Console.Out.WriteLineAsync(Path.GetFullPath(running.Data));
            return 0;
        });
        return command;
    }
}
