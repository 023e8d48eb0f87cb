using System.CommandLine;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Record.Verifying;

/// <summary><c>verify</c>: looks whether a paper rewrote what it said.</summary>
internal static class VerifyCommand
{
    private const int MostFile = 1024 * 1024;

    public static Command Command(Func<Running, WebApplication> build)
    {
        var what = new Argument<string>("WHAT") { Description = "The address of a paper or of one version, its data folder, or a proof file.", HelpName = "URL|DIR|FILE" };
        var state = new Option<string?>("--state") { Description = "A folder where is kept what was seen, to be compared the next time.", HelpName = "DIR", DefaultValueFactory = _ => DefaultState() };
        var key = new Option<string?>("--key") { Description = "The log's public key, as the paper made it known by another way.", HelpName = "KEY" };
        var words = new Option<string?>("--words") { Description = "With a proof file: the version's JSON.", HelpName = "FILE" };
        var command = new Command("verify", "Looks whether a paper rewrote what it had published. Ends with 0: all is as it should be; 1: something is not; 2: it could not be checked.") { what, state, key, words };
        command.SetAction(async (arguments, cancellation) =>
        {
            var verdict = await Look(build, arguments.GetRequiredValue(what), arguments.GetValue(state)!, arguments.GetValue(key), arguments.GetValue(words), cancellation);
            foreach (var line in verdict.Lines) await Console.Out.WriteLineAsync(line);
            return verdict.ExitCode;
        });
        return command;
    }

    private static async Task<Verdict> Look(Func<Running, WebApplication> build, string what, string state, string? key, string? words, CancellationToken cancellation)
    {
        var verdict = new Verdict();
        try
        {
            var trusted = key is null ? null : VerifierKey.Parse(key);
            if (File.Exists(what)) return VerifyFile.Do(Bytes(what), what, trusted, words is null ? null : Bytes(words));
            if (Directory.Exists(what)) return await Folder(build, what, state, trusted, cancellation);
            if (!Uri.TryCreate(what, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new CouldNotCheck($"'{what}' is no address of a paper, no folder and no file.");
            // The person at the terminal names the address: it may be of this machine.
            using var outbound = new Outbound(new ConfigurationBuilder().AddInMemoryCollection([new("Outbound:Allow", address.Host)]).Build());
            var (log, asked) = (new WebLog(address, outbound), LogEntry.Named(address.AbsolutePath));
            if (asked is null) await log.MustBeThere(cancellation);
            return await new Verify(log, new Remembered(state, address.GetLeftPart(UriPartial.Authority)), trusted, TimeProvider.System) { Asked = asked }.Do(cancellation);
        }
        catch (NotAsItShouldBe wrong)
        {
            verdict.IsWrong(wrong.Message);
        }
        catch (Exception failed) when (failed is CouldNotCheck or IOException or UnauthorizedAccessException)
        {
            verdict.IsUnchecked(failed.Message);
        }
        return verdict;
    }

    private static async Task<Verdict> Folder(Func<Running, WebApplication> build, string folder, string state, VerifierKey? trusted, CancellationToken cancellation)
    {
        if (!new PaperFolder(folder).HoldsPaper) throw new CouldNotCheck($"{folder} is no data folder of a paper.");
        await using var house = build(new Running(folder));
        return await new Verify(new FolderLog(Path.GetFullPath(folder), house.Services.GetRequiredService<Database>()), new Remembered(state, Path.GetFullPath(folder)), trusted, TimeProvider.System).Do(cancellation);
    }

    private static byte[] Bytes(string file) => !File.Exists(file) ? throw new CouldNotCheck($"There is no file {file}.")
        : new FileInfo(file).Length <= MostFile ? File.ReadAllBytes(file) : throw new NotAsItShouldBe($"{file} is larger than a proof can be: {new FileInfo(file).Length:N0} bytes.");

    /// <summary>XDG Base Directory Specification, "state".</summary>
    private static string DefaultState() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"), "broadsheet", "verify");
}
