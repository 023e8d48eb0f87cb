using System.Runtime.CompilerServices;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Reads files into batches. What an earlier run took in is read again, for the names in it, and passed over.</summary>
internal sealed class ImportReader(TakeInOrder order, string? format, ReadingOptions options, PicturesBeside beside, PicturesElsewhere elsewhere, ListedSources sources)
{
    /// <summary>Formats in which a house is moved out of.</summary>
    private static readonly string[] WholeHouses = ["wxr", "ghost", "medium", "substack", "squarespace", "wpjson", "markdown"];

    private readonly List<Missed> before = [];
    private Batch batch = new(order);
    private long bytesBehind;
    private int filesRead;

    /// <summary>What could not be read before the first document.</summary>
    public void Miss(Missed missed) => before.Add(missed);

    public async IAsyncEnumerable<Batch> Batches(IEnumerable<DocumentFile> files, ImportProgress from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        filesRead = from.FilesRead;
        batch.Missed.AddRange(before);
        foreach (var (number, file) in files.Index())
        {
            if (number >= from.File)
                await foreach (var full in Walk(file, number, number == from.File ? from.Document : 0, cancellation)) yield return full;
            bytesBehind += file.Length;
            Stand(number + 1, 0, bytesBehind);
        }
        if (!batch.IsEmpty || filesRead > from.FilesRead) yield return await Whole(order, cancellation);
    }

    private async IAsyncEnumerable<Batch> Walk(DocumentFile file, int number, int passed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var opened = new OpenedFile(file, format, options);
        await foreach (var (index, document) in opened.Documents(list => sources.Take(list, file.Path, order, batch.Missed.Add, cancellation), cancellation))
        {
            if (index < passed) continue;
            var own = order with { IsOwn = document.Record is not null || WholeHouses.Contains(opened.Format) };
            if (batch.Documents.Count == TakeIn.Batch || (batch.Order != own && batch.Documents.Count > 0)) yield return await Whole(own, cancellation);
            if (batch.Order != own) batch = batch with { Order = own };
            batch.Documents.Add(new(await beside.Keep(document, file, order, cancellation), file.Path, index));
            Stand(number, index + 1, bytesBehind + opened.Position);
        }
        if (opened.Missed is { } missed) batch.Missed.Add(missed);
        else filesRead++;
    }

    private void Stand(int file, int document, long bytes) => (batch.Place, batch.BytesRead, batch.FilesRead) = ((file, document), bytes, filesRead);

    private async Task<Batch> Whole(TakeInOrder next, CancellationToken cancellation)
    {
        var whole = await elsewhere.Keep(batch, cancellation);
        batch = new(next);
        return whole;
    }
}
