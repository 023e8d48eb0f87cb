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
        var bytes = await Bounded.Read(file, MostBytes, name, cancellation);
        return await Keep(PictureHead.Of(bytes, name), bytes, name, by, describe, cancellation);
    }

    /// <summary>A drawing that we made ourselves (SVG) becomes a picture of pixels. Never for files from outside.</summary>
    public async Task<PictureFile> DoDrawing(byte[] svg, string name, int width, Action<PictureFile>? describe = null, CancellationToken cancellation = default)
    {
        var bytes = Drawing.InPixels(svg, width);
        return await Keep(PictureHead.Of(bytes, name), bytes, name, by: null, describe, cancellation);
    }

    private async Task<PictureFile> Keep(PictureHead head, byte[] bytes, string name, Guid? by, Action<PictureFile>? describe, CancellationToken cancellation)
    {
        var blob = await blobs.Put(bytes, cancellation);
        return await database.Write(async newsroom =>
        {
            if (await newsroom.Pictures.FindAsync([blob], cancellation) is { } known) return known;
            var picture = new PictureFile
            {
                Blob = blob, Name = Path.GetFileName(name), MediaType = head.MediaType, Width = head.Width, Height = head.Height,
                Bytes = bytes.Length, Added = clock.GetUtcNow(), AddedBy = by,
            };
            describe?.Invoke(picture);
            newsroom.Pictures.Add(picture);
            await newsroom.SaveChangesAsync(cancellation);
            return picture;
        }, cancellation);
    }
}
