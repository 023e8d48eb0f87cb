namespace Broadsheet.Platform;

/// <summary>The data folder of one paper: the truth (database, blobs, secrets) and what can be rebuilt (pages, index).</summary>
public sealed class PaperFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    public string DatabaseFile => Path.Combine(Root, "paper.db");
    public string Secrets => Path.Combine(Root, "secrets");

    /// <summary>What the chief set by hand; it need not be there.</summary>
    public string Settings => Path.Combine(Root, "broadsheet.json");

    public string Blobs => Path.Combine(Root, "blobs");

    /// <summary>What became of imports, line by line, and the files of those that are not done.</summary>
    public string Imports => Path.Combine(Root, "imports");

    /// <summary>Rebuildable: printed pages.</summary>
    public string Pages => Path.Combine(Root, "pages");

    /// <summary>Rebuildable: the search index.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>Rebuildable from the database: the public log's tiles and its newest checkpoint, as they are served.</summary>
    public string Log => Path.Combine(Root, "log");

    /// <summary>True when a paper was made here.</summary>
    public bool HoldsPaper => Directory.Exists(Secrets);

    /// <summary>Makes the folder, with secrets readable by the owner alone.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Root);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Secrets);
        else Directory.CreateDirectory(Secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
