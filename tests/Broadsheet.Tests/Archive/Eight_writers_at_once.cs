using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Broadsheet.Tests.Archive;

public sealed class Eight_writers_at_once
{
    private const int Writers = 8;
    private const int StoriesEach = 125;
    private const int All = Writers * StoriesEach;

    [Theory, OnBothDatabases]
    public async Task No_follower_skips_or_doubles_an_entry_however_often_it_is_killed(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Database.Write(newsroom => newsroom.Database.ExecuteSqlRawAsync("CREATE TABLE seen (follower varchar(20) NOT NULL, sequence bigint NOT NULL)"));
        using var elsewhere = new Database(DatabaseChoice.From(paper.Database.ConnectionString, new PaperFolder(paper.Folder)));
        using var written = new CancellationTokenSource();

        var following = Task.WhenAll(Enumerable.Range(1, 3).Select(number => Follow(elsewhere, new Shaken($"follower {number}", elsewhere, number), number, written.Token)));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(paper, writer))));
        await written.CancelAsync();
        await following;

        await using var newsroom = paper.Database.Open();
        var sequences = Enumerable.Range(1, All).Select(sequence => (long)sequence);
        Assert.Equal(sequences, await newsroom.Journal.OrderBy(entry => entry.Sequence).Select(entry => entry.Sequence).ToListAsync());
        Assert.Equal(All, await newsroom.Stories.Select(story => story.Address).Distinct().CountAsync());
        foreach (var number in new[] { 1, 2, 3 })
        {
            var name = $"follower {number}";
            Assert.Equal(sequences, (await newsroom.Database.SqlQuery<long>($"SELECT sequence AS \"Value\" FROM seen WHERE follower = {name}").ToListAsync()).Order());
        }
    }

    private static async Task Write(TestPaper paper, int writer)
    {
        for (var story = 0; story < StoriesEach; story++)
            await paper.The<Publish>().Do(await paper.Draft($"Writer {writer} sends story {story}"));
    }

    /// <summary>Starts and kills the leading of one follower at random moments until everything was written; then lets it finish.</summary>
    private static async Task Follow(Database database, Shaken follower, int seed, CancellationToken written)
    {
        var random = new Random(seed);
        while (!written.IsCancellationRequested)
        {
            using var life = new Following(database, [follower], NullLogger<Following>.Instance);
            await life.StartAsync(CancellationToken.None);
            await Task.Delay(random.Next(1, 120), CancellationToken.None);
            await life.StopAsync(new CancellationToken(canceled: random.Next(2) == 0));
        }
        follower.IsShaken = false;
        using var last = new Following(database, [follower], NullLogger<Following>.Instance);
        while (last.Cursors[follower.Name] < All) await last.Settle(All, CancellationToken.None);
    }

    /// <summary>Writes down what it sees, and dies now and then in the middle of it.</summary>
    private sealed class Shaken(string name, Database database, int seed) : IFollower
    {
        private readonly Cursors cursors = new(database);
        private readonly Random random = new(seed);

        public bool IsShaken { get; set; } = true;
        public string Name => name;
        public bool IsPrompt => true;

        public Task<long> Cursor(CancellationToken cancellation) => cursors.Of(name, cancellation);

        public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation) =>
            cursors.Once(name, entries, async (newsroom, fresh) =>
            {
                foreach (var entry in fresh)
                {
                    await newsroom.Database.ExecuteSqlAsync($"INSERT INTO seen (follower, sequence) VALUES ({name}, {entry.Sequence})", cancellation);
                    if (IsShaken && Dies()) throw new InvalidOperationException("Killed in the middle.");
                }
            }, cancellation);

        private bool Dies()
        {
            lock (random) return random.Next(200) == 0;
        }
    }
}
