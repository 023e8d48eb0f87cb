using Broadsheet.Formats;

namespace Broadsheet.Wire;

/// <summary>One file that may hold documents: on disk, in an archive, or standard input.</summary>
/// <param name="Path">As messages name it: below the path that was given; inside an archive <c>archive.zip/name</c>.</param>
/// <param name="Open">Throws <see cref="UnreadableDocument"/> or an I/O exception when it cannot be opened.</param>
internal sealed record DocumentFile(string Path, Func<Stream> Open)
{
    /// <summary>Opens a file that lies near this one, by its name or path from here; gives null where there is none. Never leads out of what was walked.</summary>
    public Func<string, Stream?>? Beside { get; init; }

    /// <summary>Bytes; 0 when they are not known before they are read.</summary>
    public long Length { get; init; }

    /// <summary>A path that is refused before it is opened: the reason comes out when it is read, like any other.</summary>
    public static DocumentFile Refused(string path, string reason) => new(path, () => throw new UnreadableDocument(reason));
}
