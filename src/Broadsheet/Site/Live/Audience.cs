using System.Collections.Concurrent;

namespace Broadsheet.Site.Live;

/// <summary>Those who have a live page open. Each waits for the next piece of news of its page; all get the same bytes.</summary>
internal sealed class Audience
{
    private readonly ConcurrentDictionary<Guid, LiveNews> newest = new();

    /// <summary>Where somebody who comes now begins to listen.</summary>
    public LiveNews Join(Guid page) => newest.GetOrAdd(page, _ => new LiveNews(0, default));

    public void Tell(Guid page, long sequence, ReadOnlyMemory<byte> bytes)
    {
        var news = new LiveNews(sequence, bytes);
        while (true)
        {
            var last = Join(page);
            if (!newest.TryUpdate(page, news, last)) continue;
            last.Follow(news);
            return;
        }
    }

    /// <summary>Shows to everybody, and to all that stands between, that the connection lives.</summary>
    public void Breathe()
    {
        foreach (var page in newest.Keys) Tell(page, 0, LiveNews.Breath);
    }
}

/// <summary>One piece of news and the way to the next: a chain that each listener walks at its own pace.</summary>
/// <param name="sequence">Of the Journal; 0 for what is no news.</param>
internal sealed class LiveNews(long sequence, ReadOnlyMemory<byte> bytes)
{
    public static readonly ReadOnlyMemory<byte> Breath = ":\n\n"u8.ToArray();

    // Thousands wait: none of them may run on the publisher's thread.
    private readonly TaskCompletionSource<LiveNews> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Sequence => sequence;
    public ReadOnlyMemory<byte> Bytes => bytes;
    public Task<LiveNews> Next => next.Task;

    public void Follow(LiveNews news) => next.SetResult(news);
}
