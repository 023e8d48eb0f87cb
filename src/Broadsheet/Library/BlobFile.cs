namespace Broadsheet.Library;

/// <summary>A blob as a file of this machine, for programs that want a path. Read only: the path may be the blob's own.</summary>
public sealed class BlobFile : IDisposable
{
    private readonly bool isCopy;

    internal BlobFile(string path, bool isCopy)
    {
        Path = path;
        this.isCopy = isCopy;
    }

    public string Path { get; }

    public void Dispose()
    {
        if (isCopy) File.Delete(Path);
    }
}
