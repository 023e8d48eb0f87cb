namespace Broadsheet.Bench.Pages;

/// <summary>A paper of a given age that is served: stories that were asked for and lie printed, and as many that nobody asked for yet.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Served served;
    private readonly string script;

    private Shelf(Served served, string script, string[] unread) => (this.served, this.script, Unread) = (served, script, unread);

    /// <summary>Paths of stories that must be printed first.</summary>
    public string[] Unread { get; }

    /// <param name="stories">In the archive.</param>
    /// <param name="asked">Stories of either kind, spread over the whole archive; twice as many must be in it.</param>
    public static async Task<Shelf> Open(int stories, int asked, HttpClient http)
    {
        var folder = Tree.Work($"archive-{stories}");
        await BenchPaper.Found(folder);
        await Console.Error.WriteLineAsync($"Filling an archive of {stories:N0} stories …");
        var all = await BenchPaper.Fill(folder, stories);
        string[] Every(int from) => [.. Enumerable.Range(0, asked).Select(number => all[from + ((int)((long)number * stories / asked))])];
        var (read, unread) = (Every(0), Every(1));
        var served = Served.Start(folder, core: 0);
        foreach (var page in read) using (var answer = await served.First(http, page)) answer.EnsureSuccessStatusCode();
        await served.ComeToRest(TimeSpan.FromMinutes(3));
        return new Shelf(served, await Script(folder, read), unread);
    }

    /// <summary>The stored stories, one after the other, without pause.</summary>
    public Task<Load> Read(int seconds) => Wrk.Run(served.Address, seconds, ["Accept-Encoding: br"], script);

    public async Task<double> Print(HttpClient http, string path)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(served.Address, path));
        answer.EnsureSuccessStatusCode();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose() => served.Dispose();

    /// <summary>For wrk: the requests are made once, so that choosing one costs the load nothing.</summary>
    private static async Task<string> Script(string folder, string[] paths)
    {
        var list = Path.Combine(folder, "paths.txt");
        await File.WriteAllLinesAsync(list, paths);
        var script = Path.Combine(folder, "paths.lua");
        await File.WriteAllTextAsync(script, $$"""
            local requests, at = {}, 0
            function init(args)
              for path in io.lines("{{list}}") do requests[#requests + 1] = wrk.format("GET", path) end
            end
            function request()
              at = at % #requests + 1
              return requests[at]
            end
            """);
        return script;
    }
}
