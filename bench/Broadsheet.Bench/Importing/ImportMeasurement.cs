using System.Diagnostics;
using System.Globalization;
using Broadsheet.Bench.Pages;
using Broadsheet.Tests;

namespace Broadsheet.Bench.Importing;

/// <summary><c>bench/run import [STORIES]</c>: a WordPress export into an empty paper, as <c>broadsheet import --publish</c> does it, start of the program included.</summary>
internal sealed class ImportMeasurement : IMeasurement
{
    /// <summary>Of an archive that a paper brings along; fewer would measure the start of the program.</summary>
    private const int Usual = 60_000;

    public string Name => "import";
    public string About => "stories a second into the archive, published, on both databases; [STORIES]";

    public async Task<Report> Run(string[] arguments)
    {
        await Served.Build();
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        var work = Tree.Work("import");
        var export = Path.Combine(work, "export.xml");
        new Stories(seed: 7).WriteWordPress(export, count);
        PostgresCluster.IsDurable = true;
        List<Line> lines = [];
        foreach (var (name, connection, target) in new[] { ("SQLite", "", (double?)4_000), ("PostgreSQL", await PostgresCluster.NewDatabase(), null) })
        {
            var paper = Path.Combine(work, name);
            await Broadsheet(paper, connection, "init", "--name", "Courier", "--edition", "en", "--admin", "ana@courier.example", "--zone", "UTC");
            var first = await Broadsheet(paper, connection, "import", export, "--publish");
            var again = await Broadsheet(paper, connection, "import", export, "--publish");
            lines.Add(new($"{name}: taken in and published", count / first.Wall, "a second", target, Better.Higher));
            lines.Add(new($"{name}: processors' time a story", first.Cpu / count * 1_000_000, "µs"));
            if (connection.Length == 0) lines.AddRange(await Peer(paper, count, count / first.Wall));
            lines.Add(new($"{name}: the same again, changing nothing", count / again.Wall, "a second"));
        }
        var how = string.Create(CultureInfo.InvariantCulture, $"{count} stories of some 450 words, {new FileInfo(export).Length / 1_000_000.0:0.#} MB of WXR; commits are durable; load of the machine before: {Load()}.");
        return new Report("Import of a WordPress export", how, lines);
    }

    /// <summary>What SQLite itself needs to copy the tables that came of it.</summary>
    private static async Task<IEnumerable<Line>> Peer(string paper, int count, double ours)
    {
        var copied = count / (await TableCopy.Of(Path.Combine(paper, "paper.db"), Path.Combine(paper, "peer.db"))).TotalSeconds;
        return [new("SQLite alone, copying these tables", copied, "a second"), new("SQLite: taken in / copied", ours / copied, "×", null, Better.Higher)];
    }

    internal static async Task<(double Wall, double Cpu, double Peak)> Broadsheet(string paper, string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo(Served.Program, arguments)
        {
            RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["BROADSHEET_DATA"] = paper, ["BROADSHEET_DATABASE"] = connection },
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (processors, peak) = await Processors(process);
        if (process.ExitCode != 0) throw new InvalidOperationException($"broadsheet {arguments[0]} ended with {process.ExitCode}: {await messages}{await output}");
        return (clock.Elapsed.TotalSeconds, processors, peak / 1_000_000.0);
    }

    /// <summary>Seconds of all processors, and the most bytes of memory that the system saw it hold, as far as the last look before the end knew.</summary>
    private static async Task<(double Seconds, long Peak)> Processors(Process process)
    {
        var (seconds, peak, ended) = (0.0, 0L, process.WaitForExitAsync());
        while (!ended.IsCompleted)
        {
            try
            {
                process.Refresh();
                (seconds, peak) = (process.TotalProcessorTime.TotalSeconds, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                break;
            }
            await Task.WhenAny(ended, Task.Delay(20));
        }
        await ended;
        return (seconds, peak);
    }

    internal static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
