using Broadsheet.Library.Pictures;
using Broadsheet.Library.Renditions;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>Takes a picture into the Library.</summary>
public sealed class TakePicture
{
    /// <summary>Most bytes of a file: 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    // Looking at all pixels takes memory: two at a time.
    private readonly SemaphoreSlim looking = new(2);
    private readonly Database database;
    private readonly Blobs blobs;
    private readonly Darkroom darkroom;
    private readonly TimeProvider clock;

    internal TakePicture(Database database, Blobs blobs, Darkroom darkroom, TimeProvider clock) => (this.database, this.blobs, this.darkroom, this.clock) = (database, blobs, darkroom, clock);

    /// <param name="name">The file's name as it came; only its last part is kept.</param>
    /// <param name="describe">Fills in alt text, caption and credit of a picture that is new, over what the file says itself.</param>
    /// <exception cref="UnusablePicture">It is no picture, of a format that is not taken, or too large.</exception>
    public async Task<PictureFile> Do(Stream file, string name, Guid? by = null, Action<PictureFile>? describe = null, CancellationToken cancellation = default)
    {
        try
        {
            await using var came = await blobs.Receive(file, MostBytes, cancellation);
            return await Do(came, name, by, describe, cancellation);
        }
        catch (TooLong tooLong)
        {
            throw TooLarge(name, tooLong);
        }
    }

    /// <inheritdoc cref="Do(Stream, string, Guid?, Action{PictureFile}?, CancellationToken)"/>
    public async Task<PictureFile> Do(Arrival came, string name, Guid? by = null, Action<PictureFile>? describe = null, CancellationToken cancellation = default)
    {
        await using (var newsroom = database.Open())
            if (await newsroom.Pictures.FindAsync([came.Blob], cancellation) is { } known && await blobs.Has(came.Blob, cancellation)) return known;
        var picture = await Look(came, LastPart(name), cancellation);
        (picture.Added, picture.AddedBy) = (clock.GetUtcNow(), by);
        describe?.Invoke(picture);
        picture.Search = SearchWords.Of(picture);
        var kept = await blobs.Keep(came, () => database.Write(async newsroom =>
        {
            if (await newsroom.Pictures.FindAsync([came.Blob], cancellation) is { } known) return known;
            newsroom.Pictures.Add(picture);
            newsroom.PictureCrops.AddRange(Cutting.ByFocus(picture, picture.Added));
            await newsroom.SaveChangesAsync(cancellation);
            return picture;
        }, cancellation), cancellation);
        // What somebody brings in they look at next; what comes by the hundred waits until it is asked for.
        if (by is not null) darkroom.Develop(kept.Blob);
        return kept;
    }

    internal static UnusablePicture TooLarge(string name, Exception? because = null) => new($"{name} is larger than {MostBytes / 1024 / 1024} MB. Save it with stronger compression, or smaller.", because);

    /// <summary>A drawing that we made ourselves (SVG) becomes a picture of pixels. Never for files from outside.</summary>
    public Task<PictureFile> DoDrawing(byte[] svg, string name, int width, Action<PictureFile>? describe = null, CancellationToken cancellation = default) =>
        Do(new MemoryStream(Drawing.InPixels(svg, width)), name, by: null, describe, cancellation);

    private async Task<PictureFile> Look(Arrival came, string name, CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() =>
            {
                var head = PictureHead.Of(came.Path, name);
                var pixels = Pixels.Of(came.Path, name);
                var picture = new PictureFile { Blob = came.Blob, Name = name, MediaType = head.MediaType, Width = head.Width, Height = head.Height, Bytes = came.Bytes, Fingerprint = pixels.Fingerprint };
                (picture.FocusX, picture.FocusY) = pixels.Focus;
                FromTheFile.Describe(picture, Embedded.Read(came.Path));
                return picture;
            }, cancellation);
        }
        finally
        {
            looking.Release();
        }
    }

    private static string LastPart(string name) => name.Split('/', '\\')[^1] is { Length: > 0 } last ? last[..Math.Min(last.Length, 200)] : "picture";
}
