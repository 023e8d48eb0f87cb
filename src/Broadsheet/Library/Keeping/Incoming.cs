using Broadsheet.Platform;

namespace Broadsheet.Library.Keeping;

/// <summary>
/// Where files lie until they are kept, and where it is written which blobs were put before a row named them.
/// Whatever the process was killed in, the next one finds here what is nobody's.
/// </summary>
internal sealed class Incoming(PaperFolder folder)
{
    private const string PledgeEnding = ".pledge";
    private string Root => Path.Combine(folder.Root, "incoming");

    public string NewPath() => Path.Combine(Directory.CreateDirectory(Root).FullName, Guid.CreateVersion7().ToString("N"));

    /// <summary>Says that a row will name the blob; it holds until disposed of.</summary>
    public IDisposable Pledge(string blob)
    {
        Directory.CreateDirectory(Root);
        return new FileStream(Path.Combine(Root, $"{blob}.{Guid.CreateVersion7():N}{PledgeEnding}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    public int PledgesFor(string blob) => Directory.Exists(Root) ? Directory.GetFiles(Root, $"{blob}.*{PledgeEnding}").Length : 0;

    /// <summary>Takes away what a killed process left. Gives the blobs that it had put.</summary>
    public IReadOnlyList<string> Clear()
    {
        if (!Directory.Exists(Root)) return [];
        var blobs = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Root).ToArray())
        {
            if (path.EndsWith(PledgeEnding, StringComparison.Ordinal)) blobs.Add(Path.GetFileName(path).Split('.')[0]);
            File.Delete(path);
        }
        return blobs;
    }
}
