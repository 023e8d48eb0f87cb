using System.Collections.Concurrent;
using Broadsheet.Platform;
using NetVips;

namespace Broadsheet.Library.Renditions;

/// <summary>Makes a picture's sizes when they are first asked for, and keeps them as files that may be deleted at any time.</summary>
internal sealed class RenditionRun(Blobs blobs, PaperFolder folder)
{
    // Two at a time: pictures must not take the machine from the readers of pages.
    private readonly SemaphoreSlim line = new(2);
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> running = new();

    /// <summary>Path of the rendition, or null when there is no such picture.</summary>
    public async Task<string?> Find(string blob, RenditionSize size)
    {
        if (!Blobs.IsName(blob)) return null;
        var path = Path.Combine(folder.Root, "renditions", blob[..2], $"{blob}-{size.Width}.{size.Format.Ending}");
        if (File.Exists(path)) return path;
        if (!await blobs.Has(blob)) return null;
        return await running.GetOrAdd(path, _ => new Lazy<Task<string?>>(() => Make(blob, size, path))).Value;
    }

    private async Task<string?> Make(string blob, RenditionSize size, string path)
    {
        await line.WaitAsync();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var half = $"{path}.{Guid.CreateVersion7():N}";
            using var original = await blobs.Borrow(blob);
            await Task.Run(() => Save(original.Path, size, half));
            File.Move(half, path, overwrite: true);
            return path;
        }
        finally
        {
            line.Release();
            running.TryRemove(path, out _);
        }
    }

    /// <summary>Upright, in sRGB, never enlarged, without the metadata that may say where somebody lives.</summary>
    private static void Save(string original, RenditionSize size, string path)
    {
        using var image = Image.Thumbnail(original, size.Width, height: 10_000, size: Enums.Size.Down, outputProfile: "srgb");
        using var flat = image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image.Copy();
        File.WriteAllBytes(path, size.Format.Save(flat));
    }
}
