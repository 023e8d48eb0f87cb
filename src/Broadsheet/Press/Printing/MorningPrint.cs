using System.Threading.Channels;
using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Prints in the background what readers will ask for next. When an import brings thousands of stories, only the newest are worth it.</summary>
internal sealed partial class MorningPrint(PrintRun prints, ILogger<MorningPrint> log) : BackgroundService
{
    private const int Newest = 20;

    private readonly Channel<PageAddress> wanted = Channel.CreateBounded<PageAddress>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Want(IReadOnlyList<JournalEntry> entries)
    {
        foreach (var address in entries.TakeLast(Newest).SelectMany(prints.ReadersWillWant).Distinct()) wanted.Writer.TryWrite(address);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var address in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await prints.Print(address);
            }
            catch (Exception failure)
            {
                NotPrinted(log, failure, address);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Address} could not be printed ahead; a reader who asks for it has it printed again")]
    private static partial void NotPrinted(ILogger log, Exception failure, PageAddress address);
}
