using System.Diagnostics;
using System.Globalization;
using Broadsheet.Bench.Pages;
using Broadsheet.Platform;
using Broadsheet.Search;

namespace Broadsheet.Bench.Searching;

/// <summary>How long a page of results takes over 200,000 stories, beside SQLite's FTS5 over the same, question by question in turn.</summary>
internal sealed class SearchMeasurement : IMeasurement
{
    private const int Seed = 7;
    private const int Warming = 100;
    private const int Questions = 600;

    public string Name => "search";
    public string About => "newest, phrase and ranked searches over 200,000 stories, beside SQLite FTS5 (an argument changes the number)";

    public async Task<Report> Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 200_000;
        var folder = Tree.Work(Name);
        using var index = new StoryIndex(new PaperFolder(folder));
        using var peer = new FullTextTable(folder);
        await Console.Error.WriteLineAsync($"Indexing {count:N0} stories …");
        var indexing = Index(index, count);
        peer.Put(new MadeStories(Seed).Make(count));

        var chance = new MadeStories(Seed + 1);
        var some = new MadeStories(Seed).Make(Math.Min(count, 2_000)).ToList();
        var lines = new List<Line> { new("stories indexed a second", count / indexing.TotalSeconds, "", null, Better.Higher) };
        lines.AddRange(Compare("newest", index, peer, newestFirst: true, target: 3, _ => chance.Asked()));
        lines.AddRange(Compare("phrase", index, peer, newestFirst: false, target: 8, at => chance.Phrase(some[at % some.Count])));
        lines.AddRange(Compare("ranked", index, peer, newestFirst: false, target: 25, _ => $"{chance.Asked()} {chance.Asked()}"));
        return new Report($"Search over {count:N0} stories", $"{Questions} questions a kind after {Warming} to warm up, one at a time, index and peer in turn; ours with snippets, counts and filters", lines);
    }

    private static TimeSpan Index(StoryIndex index, int count)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in new MadeStories(Seed).Make(count).Chunk(500).Index())
        {
            foreach (var story in batch.Item) index.Put(story);
            index.Reached((batch.Index + 1) * 500);
        }
        index.Commit();
        return Stopwatch.GetElapsedTime(start);
    }

    private static IEnumerable<Line> Compare(string kind, StoryIndex index, FullTextTable peer, bool newestFirst, double target, Func<int, string> words)
    {
        var (ours, theirs, found) = (new List<double>(), new List<double>(), 0L);
        for (var at = 0; at < Warming + Questions; at++)
        {
            var question = words(at);
            var mine = Time(() => index.Read(searcher => Finding.Find(searcher, new SearchQuestion(question) { Edition = "en", NewestFirst = newestFirst }, ["en"], MadeStories.Last)).Count, out var count);
            var other = Time(() => peer.Ask(question, newestFirst), out _);
            if (at < Warming) continue;
            ours.Add(mine);
            theirs.Add(other);
            found += count;
        }
        yield return new($"{kind}: p50", Wrk.At(ours, 0.5), "ms");
        yield return new($"{kind}: p99", Wrk.At(ours, 0.99), "ms", target);
        yield return new($"{kind}: p99 of FTS5", Wrk.At(theirs, 0.99), "ms");
        yield return new($"{kind}: p99 as a share of FTS5's", Wrk.At(ours, 0.99) / Wrk.At(theirs, 0.99), "×");
        yield return new($"{kind}: stories found, mean", found / (double)Questions, "");
    }

    private static double Time(Func<int> act, out int answer)
    {
        var start = Stopwatch.GetTimestamp();
        answer = act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
