using System.Runtime.CompilerServices;

namespace Broadsheet.Formats.Tests;

/// <summary>Texts written for the tests, beside them in the tree.</summary>
internal static class Written
{
    public static string Folder(string name, [CallerFilePath] string here = "")
    {
        var beside = Path.Combine(Path.GetDirectoryName(here)!, name);
        if (Directory.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return Path.Combine(folder.FullName, "tests", "Broadsheet.Formats.Tests", name);
        throw new DirectoryNotFoundException($"The folder {name} of the tests is missing.");
    }
}
