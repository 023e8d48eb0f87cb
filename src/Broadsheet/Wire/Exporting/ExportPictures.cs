using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Exporting;

/// <summary>Lays the pictures that were given out beside the stories.</summary>
internal sealed class ExportPictures(Database database, Blobs blobs)
{
    /// <summary>The files go first: whoever finds the list finds them all.</summary>
    /// <param name="wanted">Blobs that stories name.</param>
    /// <returns>What is known of each; blobs that the library lost are left out.</returns>
    public async Task<IReadOnlyList<BundledPicture>> Lay(IEnumerable<string> wanted, string folder, CancellationToken cancellation)
    {
        var laid = new List<BundledPicture>();
        foreach (var some in wanted.Order(StringComparer.Ordinal).Chunk(500))
        {
            await using var newsroom = database.Open();
            foreach (var picture in await newsroom.Pictures.AsNoTracking().Where(picture => some.Contains(picture.Blob)).OrderBy(picture => picture.Blob).ToListAsync(cancellation))
            {
                var file = $"{picture.Blob}.{picture.MediaType.Split('/')[^1].Split('+')[0]}";
                if (!await blobs.Has(picture.Blob, cancellation)) continue;
                await Copy(picture.Blob, Path.Combine(folder, PictureBundle.Folder, file), cancellation);
                laid.Add(new(picture.Blob, file, picture.Name, picture.Alt, picture.Caption, picture.CreditLine, picture.UsageTerms));
            }
        }
        return laid;
    }

    /// <summary>Whole, or not there.</summary>
    private async Task Copy(string blob, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = new FileInfo(path + ".part");
        await using (var from = await blobs.Open(blob, cancellation))
        await using (var to = half.Create())
        {
            await from.CopyToAsync(to, cancellation);
            to.Flush(flushToDisk: true);
        }
        half.MoveTo(path, overwrite: true);
    }
}
