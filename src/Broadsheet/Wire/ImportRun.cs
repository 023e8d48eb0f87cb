namespace Broadsheet.Wire;

/// <summary>One import: what goes in, how, and how far it is. What became of each document stands in its lines (<see cref="ImportLine"/>).</summary>
public sealed class ImportRun
{
    public Guid Id { get; set; }

    /// <summary>Of the file, or of the first path.</summary>
    public required string Name { get; set; }

    /// <summary>Hash of what goes in and how: the same again, while it is not done, goes on. Empty for what cannot be told apart.</summary>
    public required string Key { get; set; }

    /// <summary>Came through the desk: its file lies in the paper's folder, and the serving process does the work.</summary>
    public bool IsUpload { get; set; }

    /// <summary>Code of the edition; null lets each document's language choose.</summary>
    public string? EditionCode { get; set; }

    public string? Section { get; set; }
    public bool Publish { get; set; }

    /// <summary>Looks, and changes nothing.</summary>
    public bool IsTrial { get; set; }

    /// <summary>Brings pictures that lie elsewhere into the library.</summary>
    public bool FetchPictures { get; set; }

    /// <summary>Name of a document format; null recognises it.</summary>
    public string? Format { get; set; }

    public ImportState State { get; set; }

    /// <summary>Why it stopped, when something other than a document was wrong.</summary>
    public string? Trouble { get; set; }

    public DateTimeOffset Begun { get; set; }
    public DateTimeOffset? Ended { get; set; }
    public Guid? By { get; set; }

    /// <summary>Of all files, as far as they are known; 0 when not.</summary>
    public long Bytes { get; set; }

    public ImportProgress Progress { get; set; } = new();
}

/// <summary>Whether an import waits for its turn, is being done, was stopped (it can go on), is done, or cannot be done.</summary>
public enum ImportState { Waiting, Running, Stopped, Done, Failed }

/// <summary>How far an import is. It is written in one transaction with the stories that it counts.</summary>
public sealed record ImportProgress
{
    /// <summary>Files in their order that are behind it, and documents of the next one.</summary>
    public int File { get; init; }

    /// <inheritdoc cref="File"/>
    public int Document { get; init; }

    public long BytesRead { get; init; }

    /// <summary>Bytes of the lines that hold.</summary>
    public long Lines { get; init; }

    public int FilesRead { get; init; }
    public int Documents { get; init; }
    public int New { get; init; }
    public int Changed { get; init; }
    public int Same { get; init; }
    public int Refused { get; init; }
    public int Published { get; init; }

    /// <summary>Files that could not be read, or not to their end.</summary>
    public int Missed { get; init; }

    /// <summary>Documents of which something was left out, doubtful or in the way.</summary>
    public int Told { get; init; }

    /// <summary>Pictures that still lie elsewhere.</summary>
    public int Elsewhere { get; init; }

    /// <summary>New and changed documents by <c>edition/section</c>.</summary>
    public IReadOnlyDictionary<string, int> Sections { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    public bool IsAtTheStart => File + Document == 0;

    public bool IsClean => Missed + Refused == 0;
}
