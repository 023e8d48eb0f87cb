using System.Diagnostics;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Bench.Pages;

/// <summary>From the act to the first reader who has the page, idle and while 64 others read without pause.</summary>
internal sealed class PublishMeasurement : IMeasurement
{
    private const int Times = 300;

    public string Name => "publish";
    public string About => "from publishing to the first reader who has the page";

    public async Task<Report> Run(string[] arguments)
    {
        var folder = Tree.Work("publish");
        await BenchPaper.Found(folder);
        var address = $"http://127.0.0.1:{Served.FreePort()}";
        await using var house = House.Build(new Running(folder, address));
        await house.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var first = await Publish(house, http, 0);
        for (var number = 1; number <= 200; number++) await Publish(house, http, number);

        var idle = await Many(house, http, 1_000);
        var reading = Wrk.Run(new Uri(http.BaseAddress, first.Address), 15, ["Accept-Encoding: br"], core: null);
        await Task.Delay(1_000);
        var loaded = await Many(house, http, 2_000);
        await reading;
        return new("From the act of publishing to the first reader who has the page", $"{Times} stories each on SQLite, one process, the act and one GET over loopback; under load: 64 connections of wrk on the same cores.",
        [
            new("idle p50", Share(idle, 0.5), "ms", 10),
            new("idle p99", Share(idle, 0.99), "ms", 30),
            new("under full read load p50", Share(loaded, 0.5), "ms"),
            new("under full read load p99", Share(loaded, 0.99), "ms", 60),
        ]);
    }

    private static async Task<double[]> Many(WebApplication house, HttpClient http, int from)
    {
        var times = new double[Times];
        for (var number = 0; number < Times; number++) times[number] = (await Publish(house, http, from + number)).Milliseconds;
        Array.Sort(times);
        return times;
    }

    private static async Task<(string Address, double Milliseconds)> Publish(WebApplication house, HttpClient http, int number)
    {
        var ids = house.Services.GetRequiredService<Ids>();
        var item = new NewsItem { Id = ids.Next(), StoryId = ids.Next(), EditionCode = "en", Created = TimeProvider.System.GetUtcNow() };
        await house.Services.GetRequiredService<Database>().Write(async newsroom =>
        {
            var section = await newsroom.Sections.Select(section => section.UrlName).FirstAsync();
            newsroom.Items.Add(item);
            newsroom.Drafts.Add(new Draft { ItemId = item.Id, Saved = item.Created, Content = BenchPaper.Content(number) with { Section = section } });
            await newsroom.SaveChangesAsync();
        });
        var start = Stopwatch.GetTimestamp();
        var published = await house.Services.GetRequiredService<Publish>().Do(item.Id);
        using var page = await http.GetAsync(published.Address);
        page.EnsureSuccessStatusCode();
        return (published.Address, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Share(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];
}
