using System.CommandLine;
using Broadsheet.Platform;

namespace Broadsheet.Record.Witnessing;

/// <summary><c>witness</c>: stands beside other papers and signs that their logs only grow.</summary>
internal static class WitnessCommand
{
    public static Command Command()
    {
        var log = new Option<string[]>("--log") { Description = "Public key of a log to watch over, as `broadsheet log key` prints it.", HelpName = "KEY", Required = true, AllowMultipleArgumentsPerToken = true };
        var name = new Option<string?>("--name") { Description = "Name of the witness, an address without its scheme; kept with the key when that is made.", HelpName = "NAME" };
        var state = new Option<string>("--state") { Description = "A folder for the witness's key and what it cosigned.", HelpName = "DIR", DefaultValueFactory = _ => "./witness" };
        var command = new Command("witness", "Cosigns checkpoints of other papers' logs as long as each only grows (C2SP tlog-witness).") { log, name, state, CommonOptions.Urls };
        command.SetAction(async (arguments, cancellation) =>
        {
            VerifierKey[] logs;
            try { logs = [.. arguments.GetRequiredValue(log).Select(VerifierKey.Parse)]; }
            catch (NotAsItShouldBe wrong) { throw new IOException(wrong.Message); }
            var folder = arguments.GetRequiredValue(state);
            using var witness = new Witness(WitnessKey.In(folder, arguments.GetValue(name)), logs, new WitnessedLogs(Path.Combine(folder, "logs")), TimeProvider.System);
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
            builder.WebHost.UseUrls(arguments.GetValue(CommonOptions.Urls) ?? Running.DefaultUrls);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 2 * Witness.MostBytes);
            await using var house = builder.Build();
            house.MapWitness("", witness);
            await Console.Out.WriteLineAsync(witness.Public.ToString());
            await house.RunAsync(cancellation);
            return 0;
        });
        return command;
    }
}
