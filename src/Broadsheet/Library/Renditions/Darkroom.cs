using System.Threading.Channels;

namespace Broadsheet.Library.Renditions;

/// <summary>Makes the sizes of what was just brought in before the first reader asks for them. Whatever is lost when the house closes is made when it is asked for.</summary>
internal sealed partial class Darkroom(RenditionRun renditions, ILogger<Darkroom> log) : BackgroundService
{
    private readonly Channel<string> waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropNewest });

    public void Develop(string blob) => waiting.Writer.TryWrite(blob);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var blob in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            // Those that wait already are given out even when it is time to stop.
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                await renditions.Ahead(blob);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure, blob);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sizes of {Blob} could not be made ahead")]
    private static partial void Failed(ILogger log, Exception failure, string blob);
}
