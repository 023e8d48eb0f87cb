using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Broadsheet.Press;

/// <summary>Packs stored pages as small as Brotli can, one after the other, on a thread that lets all others go first.</summary>
internal sealed class SecondPressing(HotPages hot, Filing filing, Purges purges) : BackgroundService
{
    private const int Kindest = 19;

    private readonly Channel<StoredPage> waiting = Channel.CreateBounded<StoredPage>(
        new BoundedChannelOptions(2_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Take(StoredPage page)
    {
        if (!page.IsPressed) waiting.Writer.TryWrite(page);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var page in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (page.IsPressed || !purges.Leave(page)) continue;
            try { await OnKindThread(() => Press(page)); }
            catch (InvalidDataException) { /* The page stays as it is; who asks for it plain is told. */ }
        }
    }

    private void Press(StoredPage page)
    {
        if (Packing.Brotli(Packing.Plain(page), quality: 11) is not { } smaller) return;
        page.Press(smaller);
        hot.Reweigh(page);
        filing.File(page);
    }

    /// <summary>.NET knows no priorities on Linux, where each thread has a niceness of its own.</summary>
    private static Task OnKindThread(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            if (OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, Kindest);
            try
            {
                work();
                done.SetResult();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }) { IsBackground = true, Priority = ThreadPriority.Lowest, Name = "second pressing" }.Start();
        return done.Task;
    }

    [DllImport("libc", EntryPoint = "setpriority"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetPriority(int which, int who, int niceness);
}
