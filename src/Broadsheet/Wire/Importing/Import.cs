using System.Threading.Channels;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Reads on one thread and takes in on another: each batch is a transaction, and told of only when it is safe.</summary>
internal sealed class Import(TakeIn takeIn, TakeInOrder order, Report report, PicturesBeside pictures, ListedSources sources)
{
    /// <summary>Formats in which a house is moved out of.</summary>
    private static readonly string[] WholeHouses = ["wxr", "ghost", "medium", "substack", "squarespace", "wpjson", "markdown"];

    private readonly Channel<Batch> batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });
    private Batch batch = new(new TakeInOrder());

    /// <returns>0: all taken in; 2: some not; 1: none; 130: stopped by Ctrl-C.</returns>
    public async Task<int> All(IEnumerable<DocumentFile> files, string? format, ReadingOptions options, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => Read(files, format, options, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var next in batches.Reader.ReadAllAsync(stopping.Token))
                report.Taken(next, await takeIn.Do([.. next.Documents.Select(one => one.Document)], next.Order, stopping.Token));
            await reading;
        }
        catch (Refused refused)
        {
            return report.Impossible(refused.Message);
        }
        finally
        {
            await stopping.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        return report.End(order.IsTrial);
    }

    private async Task Read(IEnumerable<DocumentFile> files, string? format, ReadingOptions options, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in files) await One(file, format, options, cancellation);
            await Pass(cancellation);
            batches.Writer.Complete();
        }
        catch (Exception failed)
        {
            batches.Writer.Complete(failed);
        }
    }

    private async Task One(DocumentFile file, string? format, ReadingOptions options, CancellationToken cancellation)
    {
        try
        {
            using var stream = file.Open();
            var opened = DocumentReading.Open(stream, Path.GetFileName(file.Path), format, options with { Beside = file.Beside }, cancellation);
            if (opened.Format is "opml" or "members")
            {
                await sources.Take(opened, file.Path, order, report, cancellation);
                return;
            }
            var names = new NamesInFile(Path.GetFileName(file.Path));
            foreach (var (index, document) in opened.Documents.Index())
            {
                var own = order with { IsOwn = document.Record is not null || WholeHouses.Contains(opened.Format) };
                if (batch.Order != own || batch.Documents.Count == TakeIn.Batch) await Pass(cancellation, own);
                batch.Documents.Add((await pictures.Keep(names.Named(document), file, order, cancellation), file.Path, index));
            }
            report.Read();
        }
        catch (UnreadableDocument refused)
        {
            report.Missed(file.Path, refused.Line, refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            report.Missed(file.Path, 0, failed is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : failed.Message);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or ChannelClosedException))
        {
            // A reader's own mistake must not cost the other files; the kind of mistake is what its authors need.
            report.Missed(file.Path, 0, $"A fault in the reader ({failed.GetType().Name}). Please report it with the document.");
        }
    }

    private async Task Pass(CancellationToken cancellation, TakeInOrder? next = null)
    {
        if (batch.Documents.Count > 0) await batches.Writer.WriteAsync(batch, cancellation);
        batch = new(next ?? order);
    }
}

/// <summary>What goes in together.</summary>
internal sealed record Batch(TakeInOrder Order)
{
    public List<(NewsDocument Document, string Path, int Index)> Documents { get; } = new(TakeIn.Batch);
}
