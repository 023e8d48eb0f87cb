using System.Collections.Concurrent;
using Broadsheet.Library;

namespace Broadsheet.Tests.Library.Recordings;

/// <summary>Work that lasts as long as a test wants.</summary>
internal sealed class SlowWork : IWork
{
    public const string Name = "slow";
    private readonly ConcurrentDictionary<string, TaskCompletionSource> begun = new(), ended = new(), givenUp = new();
    private Action<int> report = _ => { };
    private int running;

    /// <summary>Like a program that hangs: it does not hear that it should stop.</summary>
    public bool IsDeaf { get; init; }

    public int MostAtOnce { get; private set; }

    public string Kind => Name;

    public Task Begun(string subject) => Of(begun, subject).Task.WaitAsync(Waiting.Patience, TestContext.Current.CancellationToken);

    public Task GivenUp(string subject) => Of(givenUp, subject).Task.WaitAsync(Waiting.Patience, TestContext.Current.CancellationToken);

    public bool HasBegun(string subject) => Of(begun, subject).Task.IsCompleted;

    public void Report(int progress) => report(progress);

    public void End(string subject) => Of(ended, subject).TrySetResult();

    public async Task Do(string subject, Action<int> progress, CancellationToken cancellation)
    {
        report = progress;
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
        Of(begun, subject).TrySetResult();
        try { await Of(ended, subject).Task.WaitAsync(IsDeaf ? CancellationToken.None : cancellation); }
        finally { Interlocked.Decrement(ref running); }
    }

    public Task GiveUp(string subject, CancellationToken cancellation)
    {
        Of(givenUp, subject).TrySetResult();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Of(ConcurrentDictionary<string, TaskCompletionSource> of, string subject) => of.GetOrAdd(subject, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
