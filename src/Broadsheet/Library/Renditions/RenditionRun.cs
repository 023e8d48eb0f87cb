using System.Collections.Concurrent;
using Broadsheet.Platform;

namespace Broadsheet.Library.Renditions;

/// <summary>Makes a picture's sizes when they are first asked for, or all at once, and keeps them as files that may be deleted at any time.</summary>
internal sealed class RenditionRun(Blobs blobs, KnownCrops crops, PaperFolder folder)
{
    /// <summary>What is made ahead: wider ones are asked for by few.</summary>
    private const int WidestAhead = 1280;

    // Two at a time: pictures must not take the machine from the readers of pages.
    private readonly SemaphoreSlim line = new(2);
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> running = new();

    /// <summary>Path of the rendition, or null when there is no such picture or crop.</summary>
    public async Task<string?> Find(Rendition wanted)
    {
        if (!Blobs.IsName(wanted.Blob)) return null;
        var path = PathOf(wanted);
        if (File.Exists(path)) return path;
        if (!await blobs.Has(wanted.Blob) || (wanted.Crop is { } crop && !await crops.Allow(wanted.Blob, crop))) return null;
        return await running.GetOrAdd(path, _ => new Lazy<Task<string?>>(() => MakeOne(wanted, path))).Value;
    }

    /// <summary>All sizes of the whole picture that a story's page may ask for, from one reading of it.</summary>
    public async Task Ahead(string blob)
    {
        int full;
        using (var original = await blobs.Borrow(blob)) full = Embedded.Size(original.Path).Width;
        var widths = PictureAddress.Widths.Where(width => width <= WidestAhead && (width <= full || width == PictureAddress.Widths[0]));
        await Make(blob, [.. widths.SelectMany(width => RenditionFormat.All.Select(format => new Rendition(blob, null, width, format)))]);
    }

    private async Task<string?> MakeOne(Rendition wanted, string path)
    {
        try
        {
            await Make(wanted.Blob, [wanted]);
            return path;
        }
        finally
        {
            running.TryRemove(path, out _);
        }
    }

    private async Task Make(string blob, IReadOnlyList<Rendition> wanted)
    {
        await line.WaitAsync();
        try
        {
            using var original = await blobs.Borrow(blob);
            await Task.Run(() => Rendering.Save(original.Path, [.. wanted.Where(one => !File.Exists(PathOf(one)))], Place));
        }
        finally
        {
            line.Release();
        }
    }

    /// <summary>Written aside and moved in whole: a reader never gets half a picture.</summary>
    private void Place(Rendition made, Action<string> write)
    {
        // The library looks at the ending to know the format.
        var half = $"{blobs.NewPath()}.{made.Format.Ending}";
        write(half);
        var path = PathOf(made);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(half, path, overwrite: true);
    }

    private string PathOf(Rendition one) => Path.Combine(folder.Root, "renditions", one.Blob[..2], one.Name);
}
