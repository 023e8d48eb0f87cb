using System.Threading.Channels;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Reads on one thread and takes in on another: each batch is a transaction, and told of only when it is safe.</summary>
internal sealed class Import(TakeIn takeIn, TakeInOrder order, Diary diary, Told told, ImportReader reader)
{
    private readonly Channel<Batch> batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });

    /// <exception cref="Refused">There is no such edition or section.</exception>
    public async Task All(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => Read(files, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var next in batches.Reader.ReadAllAsync(stopping.Token)) await Take(next, stopping.Token);
            await reading;
        }
        finally
        {
            await stopping.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task Take(Batch batch, CancellationToken cancellation)
    {
        IReadOnlyList<TakenIn> answers = [];
        if (batch.Documents.Count == 0) await diary.Keep(batch, cancellation);
        else answers = await takeIn.Do([.. batch.Documents.Select(one => one.Document)], batch.Order, (newsroom, made) => diary.Keep(newsroom, batch, made), cancellation);
        await diary.Settle(order.IsTrial);
        told.Taken(batch, answers, diary.Progress);
    }

    private async Task Read(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in reader.Batches(files, diary.Progress, cancellation)) await batches.Writer.WriteAsync(batch, cancellation);
            batches.Writer.Complete();
        }
        catch (Exception failed)
        {
            batches.Writer.Complete(failed);
        }
    }
}
