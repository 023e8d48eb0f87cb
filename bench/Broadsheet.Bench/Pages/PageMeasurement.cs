namespace Broadsheet.Bench.Pages;

/// <summary>A stored story, and the 304 for who has it, against nginx with the identical bytes.</summary>
internal sealed class PageMeasurement : IMeasurement
{
    private const int Rounds = 15, Seconds = 2;
    private const string Takes = "Accept-Encoding: gzip, deflate, br, zstd";

    public string Name => "page";
    public string About => "a stored story and its 304 against nginx";

    public async Task<Report> Run(string[] arguments)
    {
        await Served.Build();
        var folder = Tree.Work("page");
        await BenchPaper.Found(folder);
        var page = (await BenchPaper.Fill(folder, 1))[0];
        using var served = Served.Start(folder, core: 0);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
        using (await served.First(http, page)) await Task.Delay(2_000);
        using var like = await http.GetAsync(new Uri(served.Address, page));
        like.EnsureSuccessStatusCode();
        var (nginx, copy) = await Nginx.Start(folder, like, core: 0);
        using var _ = nginx;
        await Task.Delay(500);
        using var copied = await http.GetAsync(copy);
        var size = (await copied.Content.ReadAsByteArrayAsync()).Length;

        var ours = new Uri(served.Address, page);
        var runs = new Dictionary<string, List<Load>> { ["nginx"] = [], ["ours"] = [], ["nginx 304"] = [], ["ours 304"] = [] };
        // The compiler takes its time to make the hot path hot, more so on a core that it shares with it.
        await Wrk.Run(ours, 30, [Takes]);
        await Wrk.Run(ours, 5, [Takes, $"If-None-Match: {like.Headers.ETag}"]);
        for (var round = 0; round < Rounds; round++)
        {
            runs["nginx"].Add(await Wrk.Run(copy, Seconds, [Takes]));
            runs["ours"].Add(await Wrk.Run(ours, Seconds, [Takes]));
            runs["nginx 304"].Add(await Wrk.Run(copy, Seconds, [Takes, $"If-None-Match: {copied.Headers.ETag}"]));
            runs["ours 304"].Add(await Wrk.Run(ours, Seconds, [Takes, $"If-None-Match: {like.Headers.ETag}"]));
        }
        return Told(size, runs);
    }

    /// <summary>Ratios are taken within a round, because a machine that others use as well is faster in one round than in the next.</summary>
    private static double Ratio(List<Load> ours, List<Load> theirs, Func<Load, double> of) => Wrk.Middle(ours.Zip(theirs, (our, their) => of(our) / of(their)));

    private static Report Told(int size, Dictionary<string, List<Load>> runs)
    {
        var median = runs.ToDictionary(run => run.Key, run => Wrk.Median(run.Value));
        return new("A stored page against nginx with brotli_static",
        $"One page of {size:#,0} bytes in Brotli with the same headers; server on one core, wrk with 64 connections on the other; {Rounds} interleaved rounds of {Seconds} s each, medians; ratios within a round.",
        [
            new("nginx", median["nginx"].PerSecond, "req/s"),
            new("Broadsheet", median["ours"].PerSecond, "req/s"),
            new("page: Broadsheet / nginx", Ratio(runs["ours"], runs["nginx"], load => load.PerSecond), "×", 0.95, Better.Higher),
            new("nginx p99", median["nginx"].P99, "ms"),
            new("Broadsheet p99", median["ours"].P99, "ms"),
            new("p99: Broadsheet / nginx", Ratio(runs["ours"], runs["nginx"], load => load.P99), "×", 1.5),
            new("nginx 304", median["nginx 304"].PerSecond, "req/s"),
            new("Broadsheet 304", median["ours 304"].PerSecond, "req/s"),
            new("304: Broadsheet / nginx", Ratio(runs["ours 304"], runs["nginx 304"], load => load.PerSecond), "×", 0.90, Better.Higher),
        ]);
    }
}
