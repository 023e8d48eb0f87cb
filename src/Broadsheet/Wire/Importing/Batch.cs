using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>What goes in together, and where the import stands after it.</summary>
internal sealed record Batch(TakeInOrder Order)
{
    public List<BatchDocument> Documents { get; init; } = new(TakeIn.Batch);
    public List<Missed> Missed { get; init; } = [];

    /// <summary>Files behind it, and documents of the next one.</summary>
    public (int File, int Document) Place { get; set; }

    public int FilesRead { get; set; }
    public long BytesRead { get; set; }

    public bool IsEmpty => Documents.Count + Missed.Count == 0;
}

/// <param name="Index">Of the document in its file, from 0.</param>
internal sealed record BatchDocument(NewsDocument Document, string Path, int Index);

/// <summary>A file that could not be read, or not to its end.</summary>
/// <param name="Line">0 when it is not known.</param>
internal sealed record Missed(string Path, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{Path}:{Line}: {Reason}" : $"{Path}: {Reason}";
}
