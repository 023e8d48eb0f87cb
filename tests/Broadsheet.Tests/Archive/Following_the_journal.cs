using System.Collections.Concurrent;
using Broadsheet.Archive;

namespace Broadsheet.Tests.Archive;

public sealed class Following_the_journal
{
    [Theory, OnBothDatabases]
    public async Task A_second_process_follows_what_the_first_publishes(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var follower = new Recorder(isPrompt: false);
        await using var other = await SecondHouse.Open(paper, follower);

        var first = await paper.Public("One");
        var second = await paper.Public("Two");

        await follower.Saw(2).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([first, second], follower.Entries.Select(entry => entry.ItemId!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Publishing_waits_for_prompt_followers_and_outlives_their_failure(Store store)
    {
        var follower = new Recorder(isPrompt: true);
        await using var paper = await TestPaper.Open(store, services => services.AddSingleton<IFollower>(follower));
        await paper.Public("One");
        Assert.Single(follower.Entries);

        follower.Fails = true;
        await paper.Public("Two");
        follower.Fails = false;
        await paper.Public("Three");

        Assert.Equal([1, 2, 3], follower.Entries.Select(entry => entry.Sequence));
    }

    [Theory, OnBothDatabases]
    public async Task Work_with_a_cursor_is_done_once_by_however_many_processes(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var cursors = paper.The<Cursors>();
        foreach (var headline in new[] { "One", "Two", "Three" }) await paper.Public(headline);
        var entries = await paper.Journal();
        var done = new ConcurrentBag<long>();
        Task Work(IReadOnlyList<JournalEntry> some) => cursors.Once("letters", some, (_, fresh) => { foreach (var entry in fresh) done.Add(entry.Sequence); return Task.CompletedTask; });

        await Work(entries[..2]);
        await Work(entries);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cursors.Once("others", entries, (_, _) => throw new InvalidOperationException()));

        Assert.Equal([1, 2, 3], done.Order());
        Assert.Equal((3, 0), (await cursors.Of("letters"), await cursors.Of("others")));
    }

    private sealed class Recorder(bool isPrompt) : IFollower
    {
        private readonly TaskCompletionSource[] seen = [.. Enumerable.Range(0, 100).Select(_ => new TaskCompletionSource())];
        private readonly ConcurrentQueue<JournalEntry> entries = new();

        public bool Fails { get; set; }
        public string Name => "recorder";
        public bool IsPrompt => isPrompt;
        public IReadOnlyList<JournalEntry> Entries => [.. entries];

        public Task Saw(int count) => seen[count].Task;

        public Task<long> Cursor(CancellationToken cancellation) => Task.FromResult(entries.LastOrDefault()?.Sequence ?? 0);

        public Task Follow(IReadOnlyList<JournalEntry> batch, CancellationToken cancellation)
        {
            if (Fails) throw new InvalidOperationException("The follower was told to fail.");
            foreach (var entry in batch)
            {
                entries.Enqueue(entry);
                seen[entries.Count].TrySetResult();
            }
            return Task.CompletedTask;
        }
    }
}
