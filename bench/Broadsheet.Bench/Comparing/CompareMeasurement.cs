using System.Diagnostics;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Bench.Pages;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Bench.Comparing;

/// <summary><c>bench/run compare</c>: two versions of a long story with many changes, compared alone and printed as readers' pages.</summary>
internal sealed class CompareMeasurement : IMeasurement
{
    private const int Words = 10_000, InParagraph = 80, Changes = 100, Times = 200;

    public string Name => "compare";
    public string About => "two versions of a story of 10,000 words with 100 changes, laid beside each other";

    public async Task<Report> Run(string[] arguments)
    {
        var (before, after) = Versions();
        var folder = Tree.Work("compare");
        await BenchPaper.Found(folder);
        await using var house = House.Build(new Running(folder, "http://127.0.0.1:0"));
        await house.StartAsync();
        var address = await Publish(house.Services, before, after);
        using var http = new HttpClient { BaseAddress = new Uri(house.Urls.First()) };
        var (inline, beside, compare) = (new List<double>(), new List<double>(), new List<double>());
        for (var time = -20; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            var parts = Comparison.Of(before, after);
            var alone = watch.Elapsed.TotalMilliseconds;
            if (parts.Count(part => part.IsChanged) != Changes) throw new InvalidOperationException($"{parts.Count(part => part.IsChanged)} paragraphs are said to have changed, and {Changes} did.");
            // A member that printed pages do not know of makes no other page; a story touched makes both stale.
            var (one, other) = (await Print(house.Services, http, $"{address}/versions/1-2"), await Print(house.Services, http, $"{address}/versions/1-2/beside"));
            if (time < 0) continue;
            compare.Add(alone);
            inline.Add(one);
            beside.Add(other);
        }
        return new Report("Comparing two versions", string.Create(CultureInfo.InvariantCulture, $"A story of {Words} words in {Words / InParagraph} paragraphs, a word changed in {Changes} of them; {Times} times after 20 to warm up, one core busy."),
        [
            new("the comparison alone, p50", At(compare, 0.5), "ms"),
            new("the comparison alone, p99", At(compare, 0.99), "ms"),
            new("the page in one text, printed on request, p50", At(inline, 0.5), "ms", 50),
            new("the page in one text, printed on request, p99", At(inline, 0.99), "ms"),
            new("the page side by side, printed on request, p50", At(beside, 0.5), "ms", 50),
            new("the page side by side, printed on request, p99", At(beside, 0.99), "ms"),
        ]);
    }

    private static (StoryContent, StoryContent) Versions()
    {
        var random = new Random(7);
        var paragraphs = Enumerable.Range(0, Words / InParagraph).Select(_ => Enumerable.Range(0, InParagraph).Select(_ => $"word{random.Next(4_000)}").ToArray()).ToArray();
        var before = Content(paragraphs);
        foreach (var paragraph in paragraphs.Take(Changes)) paragraph[random.Next(InParagraph)] = $"other{random.Next(4_000)}";
        return (before, Content(paragraphs));
    }

    private static StoryContent Content(string[][] paragraphs) => BenchPaper.Content(1) with { Section = "news", Body = [.. paragraphs.Select(words => new Paragraph(Inline.Plain(string.Join(' ', words))))] };

    private static async Task<string> Publish(IServiceProvider services, StoryContent before, StoryContent after)
    {
        var item = await services.GetRequiredService<NewDraft>().Do("en", before);
        var published = await services.GetRequiredService<Publish>().Do(item);
        await services.GetRequiredService<SaveDraft>().Replace(item, after);
        await services.GetRequiredService<Amend>().Do(item, VersionKind.Update, note: null);
        return published.Address;
    }

    /// <summary>Milliseconds of one page that is not stored.</summary>
    private static async Task<double> Print(IServiceProvider services, HttpClient http, string address)
    {
        await services.GetRequiredService<Following>().Settle(await Touch(services));
        var watch = Stopwatch.StartNew();
        using var page = await http.GetAsync(address);
        page.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>An entry of the Journal that makes every page stale.</summary>
    private static Task<long> Touch(IServiceProvider services) => services.GetRequiredService<Database>().Write(async newsroom =>
    {
        var entry = new JournalEntry { Sequence = await newsroom.Journal.MaxAsync(other => other.Sequence) + 1, At = DateTimeOffset.UnixEpoch, Kind = JournalKind.Settings, EditionCode = "en", Touches = Keys.Paper };
        newsroom.Journal.Add(entry);
        await newsroom.SaveChangesAsync();
        return entry.Sequence;
    });

    private static double At(List<double> times, double part)
    {
        times.Sort();
        return times[Math.Min(times.Count - 1, (int)(times.Count * part))];
    }
}
