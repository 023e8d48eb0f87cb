using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Record.Logging;

/// <summary><c>log key</c> and <c>log rotate</c>: what the chief does with the log's keys.</summary>
internal static class LogCommands
{
    public static Command Command(Func<Running, WebApplication> build) =>
        new("log", "The public log of this paper: its key, and handing over to a new one.") { Key(build), Rotate(build) };

    private static Command Key(Func<Running, WebApplication> build)
    {
        var command = new Command("key", "Prints the public key that readers and witnesses check the log by. Makes it when there is none yet.");
        command.OnPaper(build, async (_, services, cancellation) =>
        {
            await services.GetRequiredService<Sequencing>().Do(cancellation);
            await using var newsroom = services.GetRequiredService<Database>().Open();
            await Console.Out.WriteLineAsync((await PublicLog.Keys(newsroom, cancellation))[^1].Key);
            return 0;
        });
        return command;
    }

    private static Command Rotate(Func<Running, WebApplication> build)
    {
        var command = new Command("rotate", "Makes a new key. The old one signs that it hands over, so that everybody who trusts it may trust the new one.");
        command.OnPaper(build, async (_, services, cancellation) =>
        {
            var handover = await services.GetRequiredService<Sequencing>().Rotate(cancellation);
            await Console.Out.WriteLineAsync(handover.To.ToString());
            await Console.Error.WriteLineAsync($"From the entry {handover.Size} on the new key signs. Back up the paper: the new private key is in its secrets. Tell witnesses that know the old key.");
            return 0;
        });
        return command;
    }
}
