using System.Diagnostics;
using Broadsheet.Archive;
using Broadsheet.Bench.Pages;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;

namespace Broadsheet.Bench.Live;

/// <summary>Ten thousand readers of one live page: how long a post takes to the last of them, what each weighs, and what they cost those who read other pages.</summary>
internal sealed class LiveMeasurement : IMeasurement
{
    private const int Readers = 10_000, Posts = 10;

    public string Name => "live";
    public string About => "10,000 readers of a live page: time of a post to the last, memory each";

    public async Task<Report> Run(string[] arguments)
    {
        await Served.Build();
        var folder = Tree.Work("live");
        await BenchPaper.Found(folder);
        var story = (await BenchPaper.Fill(folder, 100))[50];
        // The desk is another process on the same database: the post travels through the Journal, as between any two.
        await using var desk = House.Build(new Running(folder));
        var page = await desk.Services.GetRequiredService<RunLivePage>().Open("en", "Storm over the harbour");
        using var served = Served.Start(folder, core: null);
        using (var http = new HttpClient())
        using (var first = await served.First(http, story)) first.EnsureSuccessStatusCode();
        var alone = await Pages(served, story);
        await Task.Delay(3_000);
        var before = await StartMeasurement.Weight(served.Id);

        using var crowd = await Crowd.Gather(new Uri(served.Address, page.Address + "/events"), Readers);
        await Task.Delay(3_000);
        var each = (await StartMeasurement.Weight(served.Id) - before) * 1024 / Readers;
        List<double> times = [];
        for (var number = 1; number <= Posts; number++)
        {
            var start = Stopwatch.GetTimestamp();
            var told = crowd.Told(number);
            await desk.Services.GetRequiredService<PostLive>().Publish(page, $"Post {number}", [new Paragraph(Inline.Plain("Water stands at three metres, and the gate holds. "))]);
            await told;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var crowded = await Pages(served, story);
        return new("A live page with ten thousand readers", $"The published build, {Readers:N0} connections over loopback from this process, on the same cores; {Posts} posts published by another process on the same database, from the act to the last reader; pages by wrk, 64 connections, 10 s.",
        [
            new("a post to all, median", Wrk.Middle(times), "ms", 1_000),
            new("a post to all, slowest", times.Max(), "ms", 1_000),
            new("memory of a reader", each, "kB", 20),
            new("pages served beside them, of without", crowded / alone, "×", 0.9, Better.Higher),
        ]);
    }

    private static async Task<double> Pages(Served served, string story) =>
        (await Wrk.Run(new Uri(served.Address, story), 10, ["Accept-Encoding: br"], core: null)).PerSecond;
}
