using Broadsheet.Library.Pictures;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>Takes a picture into the Library.</summary>
public sealed class TakePicture(Database database, Blobs blobs, TimeProvider clock)
{
    /// <summary>Most bytes of a file: 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <param name="name">The file's name as it came; only its last part is kept.</param>
    /// <param name="describe">Fills in alt text, caption and credit of a picture that is new.</param>
    /// <exception cref="UnusablePicture">It is no picture, of a format that is not taken, or too large.</exception>
    public async Task<PictureFile> Do(Stream file, string name, Guid? by = null, Action<PictureFile>? describe = null, CancellationToken cancellation = default)
    {
        try
        {
            await using var came = await blobs.Receive(file, MostBytes, cancellation);
            return await Keep(came, name, by, describe, cancellation);
        }
        catch (TooLong tooLong)
        {
            throw new UnusablePicture($"{name} is larger than {MostBytes / 1024 / 1024} MB. Save it with stronger compression, or smaller.", tooLong);
        }
    }

    /// <summary>A drawing that we made ourselves (SVG) becomes a picture of pixels. Never for files from outside.</summary>
    public Task<PictureFile> DoDrawing(byte[] svg, string name, int width, Action<PictureFile>? describe = null, CancellationToken cancellation = default) =>
        Do(new MemoryStream(Drawing.InPixels(svg, width)), name, by: null, describe, cancellation);

    private Task<PictureFile> Keep(Arrival came, string name, Guid? by, Action<PictureFile>? describe, CancellationToken cancellation)
    {
        var head = PictureHead.Of(came.Path, name);
        return blobs.Keep(came, () => database.Write(async newsroom =>
        {
            if (await newsroom.Pictures.FindAsync([came.Blob], cancellation) is { } known) return known;
            var picture = new PictureFile
            {
                Blob = came.Blob, Name = Path.GetFileName(name), MediaType = head.MediaType, Width = head.Width, Height = head.Height,
                Bytes = came.Bytes, Added = clock.GetUtcNow(), AddedBy = by,
            };
            describe?.Invoke(picture);
            newsroom.Pictures.Add(picture);
            await newsroom.SaveChangesAsync(cancellation);
            return picture;
        }, cancellation), cancellation);
    }
}
