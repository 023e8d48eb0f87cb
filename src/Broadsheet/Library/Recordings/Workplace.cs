using Broadsheet.Platform;

namespace Broadsheet.Library.Recordings;

/// <summary>A folder that goes when this is disposed of. It is held by a lock that ends with the process, so that others can tell what was left behind.</summary>
internal sealed class Workplace : IDisposable
{
    private const string Held = "held";
    private readonly FileStream hold;

    public Workplace(PaperFolder paper)
    {
        Folder = Directory.CreateDirectory(Path.Combine(RootOf(paper), Guid.CreateVersion7().ToString("N"))).FullName;
        hold = new FileStream(this[Held], FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Takes away what killed processes left.</summary>
    public static void Sweep(PaperFolder paper)
    {
        if (!Directory.Exists(RootOf(paper))) return;
        foreach (var folder in Directory.GetDirectories(RootOf(paper)))
        {
            try
            {
                if (!File.Exists(Path.Combine(folder, Held))) continue;
                new FileStream(Path.Combine(folder, Held), FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Somebody works there.
            }
        }
    }

    public void Dispose()
    {
        hold.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string RootOf(PaperFolder paper) => Path.Combine(paper.Root, "work");
}
