namespace Broadsheet.Browser.Tests;

internal static class Project
{
    /// <summary>The folder of the whole project.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file that `npm ci` put beside these tests.</summary>
    public static string PathOf(string relative)
    {
        var path = Path.Combine(Root, "tests", "Broadsheet.Browser.Tests", relative);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{relative} is missing: run 'npm ci' in tests/Broadsheet.Browser.Tests.", path);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
