using System.Globalization;

namespace Broadsheet.Bench.Pages;

/// <summary>Whether the age of a paper tells: stories that lie printed, and stories that must be printed first, from a small archive and from a large one in turn.</summary>
internal sealed class ArchiveMeasurement : IMeasurement
{
    private const int Small = 1_000, Usual = 100_000, Rounds = 7, Seconds = 3, Asked = 500;

    public string Name => "archive";
    public string About => "stored stories and stories to be printed, from 1,000 and from 100,000 stories; [STORIES]";

    public async Task<Report> Run(string[] arguments)
    {
        var many = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        if (many <= Small) throw new ArgumentException($"The large archive needs more than {Small} stories.");
        await Served.Build();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
        using var small = await Shelf.Open(Small, Asked, http);
        using var large = await Shelf.Open(many, Asked, http);

        var (few, lots) = (new List<Load>(), new List<Load>());
        foreach (var shelf in new[] { small, large }) await shelf.Read(10);
        for (var round = 0; round < Rounds; round++)
        {
            few.Add(await small.Read(Seconds));
            lots.Add(await large.Read(Seconds));
        }
        var (fresh, old) = (new List<double>(), new List<double>());
        for (var at = 0; at < Asked; at++)
        {
            fresh.Add(await small.Print(http, small.Unread[at]));
            old.Add(await large.Print(http, large.Unread[at]));
        }
        return Told(many, Wrk.Median(few), Wrk.Median(lots), fresh, old);
    }

    private static Report Told(int many, Load few, Load lots, List<double> fresh, List<double> old) => new("A small and a large archive",
        string.Create(CultureInfo.InvariantCulture, $"{Asked} stories spread over each archive lie printed and are read by 64 connections, server on one core and wrk on the other, {Rounds} rounds of {Seconds} s in turn, medians; {Asked} others are asked for once each, one at a time, in turn."),
        [
            new($"hits at {Small:N0} stories", few.PerSecond, "req/s"),
            new($"hits at {many:N0} stories", lots.PerSecond, "req/s"),
            new("hits: large / small", lots.PerSecond / few.PerSecond, "×", 0.95, Better.Higher),
            new("hits: p99 small", few.P99, "ms"),
            new("hits: p99 large", lots.P99, "ms"),
            new($"misses at {Small:N0} stories p50", Wrk.At(fresh, 0.5), "ms"),
            new($"misses at {Small:N0} stories p99", Wrk.At(fresh, 0.99), "ms", 10),
            new($"misses at {many:N0} stories p50", Wrk.At(old, 0.5), "ms"),
            new($"misses at {many:N0} stories p99", Wrk.At(old, 0.99), "ms", 10),
        ]);
}
