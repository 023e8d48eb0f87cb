using System.Diagnostics;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Bench.Pages;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Broadsheet.Record.Logging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Version = Broadsheet.Archive.Version;

namespace Broadsheet.Bench.Logging;

/// <summary><c>bench/run log [LEAVES]</c>: an archive enters the log in one pass, proofs come out of it, and the paper goes on publishing beside it.</summary>
internal sealed class LogMeasurement : IMeasurement
{
    private const int Usual = 1_000_000, Batch = 10_000, Proofs = 1_000, Publications = 200;
    private static readonly DateTimeOffset Start = new(2025, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public string Name => "log";
    public string About => "leaves a second into the public log, a proof out of it, how far checkpoints lag behind; [LEAVES]";

    public async Task<Report> Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        var folder = Tree.Work("log");
        await BenchPaper.Found(folder);
        List<Line> lines = [];
        await using (var house = House.Build(new Running(folder), services => services.RemoveAll<IFollower>()))
        {
            await Fill(house.Services.GetRequiredService<Database>(), count);
            lines.AddRange(await Append(house.Services, count));
            lines.AddRange(await Prove(house.Services, count));
        }
        lines.AddRange(await Publish(folder));
        return new Report("The public log", string.Create(CultureInfo.InvariantCulture, $"{count} versions of an older archive on SQLite, commits durable; then {Publications} stories one after the other, with the log and without, by turns."), lines);
    }

    /// <summary>Versions and what the Journal tells of them: all that the log reads.</summary>
    private static async Task Fill(Database database, int count)
    {
        foreach (var numbers in Enumerable.Range(1, count).Chunk(Batch))
        {
            var versions = numbers.Select(number => new Version { ItemId = Guid.CreateVersion7(Start.AddSeconds(number)), Number = 1, Address = $"/en/news/2025/03/04/story-{number}", Hash = number.ToString("x64", CultureInfo.InvariantCulture), At = Start.AddSeconds(number) }).ToList();
            var entries = versions.Zip(numbers, (version, number) => new JournalEntry { Sequence = number, At = version.At, Kind = JournalKind.Published, ItemId = version.ItemId, Version = 1, EditionCode = "en", Touches = "" }).ToList();
            await database.Write(async newsroom =>
            {
                await newsroom.Pour(versions, new WrittenOnce(), CancellationToken.None);
                await newsroom.Pour(entries, new WrittenOnce(), CancellationToken.None);
            });
        }
    }

    private static async Task<List<Line>> Append(IServiceProvider services, int count)
    {
        var (sequencing, watch, processor) = (services.GetRequiredService<Sequencing>(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        while (sequencing.Reached < count) await sequencing.Do();
        return
        [
            new("leaves appended, from the Journal to signed tiles", count / watch.Elapsed.TotalSeconds, "a second", null, Better.Higher),
            new("processors' time for all of them", (Environment.CpuUsage.TotalTime - processor).TotalSeconds, "s"),
        ];
    }

    private static async Task<List<Line>> Prove(IServiceProvider services, int count)
    {
        var (log, times, random) = (services.GetRequiredService<PublicLog>(), new List<double>(), new Random(3));
        await using var newsroom = services.GetRequiredService<Database>().Open();
        for (var proof = 0; proof < Proofs; proof++)
        {
            long place = random.Next(count);
            var item = await newsroom.Leaves.Where(leaf => leaf.Place == place).Select(leaf => leaf.ItemId).SingleAsync();
            var watch = Stopwatch.StartNew();
            if (await log.Proof(newsroom, item, 1) is null) throw new InvalidOperationException($"Leaf {place} has no proof.");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return [new("a proof, p50", At(times, 0.5), "ms"), new("a proof, p99", At(times, 0.99), "ms", 5)];
    }

    /// <summary>Both houses publish by turns, so that a busy machine is busy for both.</summary>
    private static async Task<List<Line>> Publish(string folder)
    {
        var (without, with, lag) = (new List<double>(), new List<double>(), new List<double>());
        var other = Tree.Work("log-without");
        await BenchPaper.Found(other);
        await using var logged = await Open(folder, _ => { });
        await using var plain = await Open(other, services => services.Remove(services.Single(service => service.ImplementationType == typeof(LogFollower))));
        var files = logged.Services.GetRequiredService<LogFiles>();
        for (var number = 0; number < Publications; number++)
        {
            without.Add(await Story(plain.Services, number));
            var before = Size(files);
            with.Add(await Story(logged.Services, number));
            var watch = Stopwatch.StartNew();
            while (Size(files) == before) await Task.Delay(1);
            lag.Add(watch.Elapsed.TotalMilliseconds);
        }
        return
        [
            new("publication, without the log, p50", At(without, 0.5), "ms"),
            new("publication, with the log, p50", At(with, 0.5), "ms"),
            new("ratio", At(with, 0.5) / At(without, 0.5), "×", 1.1),
            new("from the publisher's answer to the checkpoint, p50", At(lag, 0.5), "ms"),
            new("from the publisher's answer to the checkpoint, p99", At(lag, 0.99), "ms", 1_000),
        ];
    }

    private static async Task<WebApplication> Open(string folder, Action<IServiceCollection> furnish)
    {
        var house = House.Build(new Running(folder, "http://127.0.0.1:0"), furnish);
        await house.StartAsync();
        return house;
    }

    private static async Task<double> Story(IServiceProvider services, int number)
    {
        var draft = await services.GetRequiredService<NewDraft>().Do("en", BenchPaper.Content(number) with { Section = "news" });
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<Publish>().Do(draft);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static long Size(LogFiles files) => files.Checkpoint() is { } note ? Checkpoint.Of(SignedNote.Parse(note, "it"), "it").Size : 0;

    private static double At(List<double> times, double part)
    {
        times.Sort();
        return times[Math.Min(times.Count - 1, (int)(times.Count * part))];
    }
}
