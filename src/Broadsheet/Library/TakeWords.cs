using System.Text;
using Broadsheet.Formats.TimedText;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>Takes captions and transcripts into the Library: whatever they came as, they are kept as WebVTT.</summary>
public sealed class TakeWords(Database database, Blobs blobs, TimeProvider clock)
{
    /// <returns>The blob's name.</returns>
    /// <exception cref="UnreadableWords">It is no transcript; the message says where.</exception>
    public async Task<string> Do(string text, CancellationToken cancellation = default)
    {
        var cues = CueReader.Read(text);
        await using var came = await blobs.Receive(new MemoryStream(Encoding.UTF8.GetBytes(WebVtt.Write(cues))), long.MaxValue, cancellation);
        return await blobs.Keep(came, () => database.Write(async newsroom =>
        {
            if (await newsroom.WordsFiles.FindAsync([came.Blob], cancellation) is null)
                newsroom.WordsFiles.Add(new WordsFile { Blob = came.Blob, Cues = cues.Count, Added = clock.GetUtcNow() });
            await newsroom.SaveChangesAsync(cancellation);
            return came.Blob;
        }, cancellation), cancellation);
    }

    /// <summary>The words of a blob that was taken.</summary>
    /// <exception cref="IOException">There is no such blob.</exception>
    public async Task<IReadOnlyList<Cue>> Read(string blob, CancellationToken cancellation = default)
    {
        await using var file = await blobs.Open(blob, cancellation);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return CueReader.Read(await reader.ReadToEndAsync(cancellation));
    }
}
