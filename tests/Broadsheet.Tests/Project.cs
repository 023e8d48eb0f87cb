namespace Broadsheet.Tests;

internal static class Project
{
    /// <summary>The folder of the whole project.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
