using System.CommandLine;
using Broadsheet.Platform;

namespace Broadsheet.Archive.Checking;

internal static class CheckCommand
{
    public static Command Command(Func<Running, WebApplication> build)
    {
        var repair = new Option<bool>("--repair") { Description = "Rebuilds what can be rebuilt from the versions and the blobs." };
        var command = new Command("check", "Looks whether everything that the paper keeps is whole. Works while it serves.") { repair, CommonOptions.Urls };
        command.OnPaper(build, async (arguments, services, cancellation) =>
        {
            var wrong = 0;
            foreach (var check in services.GetServices<ICheck>())
            {
                await Console.Error.WriteLineAsync($"Looking at {check.Name} …");
                await foreach (var fault in check.Look(arguments.GetValue(repair), cancellation))
                {
                    if (!fault.IsMended) wrong++;
                    await Console.Out.WriteLineAsync($"{fault.Where}: {fault.What}{(fault.IsMended ? " (mended)" : "")}");
                }
            }
            await Console.Error.WriteLineAsync(wrong == 0 ? "Everything is whole." : $"{wrong} things are wrong.");
            return wrong == 0 ? 0 : 1;
        });
        return command;
    }
}
