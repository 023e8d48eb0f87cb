using System.Runtime.CompilerServices;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>One file as its documents are walked. Whatever is wrong with it costs no other file: it is said when the walk is over.</summary>
internal sealed class OpenedFile(DocumentFile file, string? format, ReadingOptions options) : IDisposable
{
    private Stream? stream;

    /// <summary>Name of the format that reads it.</summary>
    public string Format { get; private set; } = "";

    /// <summary>Why it, or the rest of it, could not be read; null when it was.</summary>
    public Missed? Missed { get; private set; }

    /// <summary>Bytes read, as far as the stream knows.</summary>
    public long Position => stream is { CanSeek: true } or Unpacked ? stream.Position : 0;

    /// <param name="take">Is given what lists no stories.</param>
    public async IAsyncEnumerable<(int Index, NewsDocument Document)> Documents(Func<RecognisedDocuments, Task> take, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RecognisedDocuments? opened = null;
        await Try(async () =>
        {
            stream = file.Open();
            opened = DocumentReading.Open(stream, Path.GetFileName(file.Path), format, options with { Beside = file.Beside }, cancellation);
            if (opened.Format is "opml" or "members") await take(opened);
        });
        Format = opened?.Format ?? "";
        if (opened is null || Missed is not null || Format is "opml" or "members") yield break;
        var names = new NamesInFile(Path.GetFileName(file.Path));
        using var documents = opened.Documents.GetEnumerator();
        for (var index = 0; await Try(() => Task.FromResult(documents.MoveNext())); index++) yield return (index, names.Named(documents.Current));
    }

    public void Dispose() => stream?.Dispose();

    private Task<bool> Try(Func<Task> act) => Try(async () => { await act(); return true; });

    /// <returns>False when it failed, or there is nothing more.</returns>
    private async Task<bool> Try(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (UnreadableDocument refused)
        {
            Missed = new(file.Path, refused.Line, refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Missed = new(file.Path, 0, failed is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : failed.Message);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // A reader's own mistake must not cost the other files; the kind of mistake is what its authors need.
            Missed = new(file.Path, 0, $"A fault in the reader ({failed.GetType().Name}). Please report it with the document.");
        }
        return false;
    }
}
