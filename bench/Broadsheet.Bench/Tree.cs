namespace Broadsheet.Bench;

/// <summary>Where the project lies, and a folder for what a measurement leaves behind.</summary>
internal static class Tree
{
    public static string Root { get; } = Find();

    public static string Machine { get; } = $"{Environment.ProcessorCount} cores, .NET {Environment.Version}";

    /// <summary>An empty folder under bench/work, which is not kept.</summary>
    public static string Work(string name)
    {
        var folder = Path.Combine(Root, "bench", "work", name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the program.");
    }
}
