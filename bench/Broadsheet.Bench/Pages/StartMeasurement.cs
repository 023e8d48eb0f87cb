using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.Bench.Pages;

/// <summary>From the start of the process to its first page, and what it weighs when nobody reads.</summary>
internal sealed class StartMeasurement : IMeasurement
{
    private const int Rounds = 9;

    public string Name => "start";
    public string About => "cold start to the first page; memory when idle";

    public async Task<Report> Run(string[] arguments)
    {
        await Served.Build();
        var folder = Tree.Work("start");
        await BenchPaper.Found(folder);
        var page = (await BenchPaper.Fill(folder, 1_000))[500];
        using var http = new HttpClient();
        var (times, weights, runs) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using (var served = await Timed(folder, () => Served.Start(folder, core: null), page, http, times))
            {
                await Task.Delay(5_000);
                weights.Add(await Weight(served.Id));
            }
            using (await Timed(folder, () => Served.StartByRun(folder), page, http, runs)) { }
        }
        return new("Cold start and memory", $"The published build over a paper of 1,000 stories on SQLite; {Rounds} starts of each kind, medians; memory is the proportional set size 5 s after the first page.",
        [
            new("process start to first page", Wrk.Middle(times), "ms", 400),
            new("slowest of the starts", times.Max(), "ms"),
            new("./run, with nothing to build, to first page", Wrk.Middle(runs), "ms", 2_000),
            new("idle PSS", Wrk.Middle(weights), "MB", 80),
        ]);
    }

    private static async Task<Served> Timed(string folder, Func<Served> start, string page, HttpClient http, List<double> times)
    {
        // With the folder of the round before, pages lie on disk already; a cold start has none.
        var pages = Path.Combine(folder, "pages");
        if (Directory.Exists(pages)) Directory.Delete(pages, recursive: true);
        var began = Stopwatch.GetTimestamp();
        var served = start();
        using (var first = await served.First(http, page)) first.EnsureSuccessStatusCode();
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return served;
    }

    public static async Task<double> Weight(int process)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{process}/smaps_rollup");
        var pss = lines.First(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(pss, CultureInfo.InvariantCulture) / 1024;
    }
}
