namespace Broadsheet.Formats.Tests;

/// <summary>Finds the real documents that readers are tested against: beside the project, or where BROADSHEET_FIXTURES says.</summary>
public static class Fixtures
{
    public static string Folder { get; } = Find();

    public static string PathOf(string relative)
    {
        var path = Path.Combine(Folder, relative);
        return Path.Exists(path) ? path : throw new FileNotFoundException($"The fixture '{relative}' is missing under {Folder}.", path);
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("BROADSHEET_FIXTURES") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"BROADSHEET_FIXTURES names {named}, which is no folder.");

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "global.json"))) continue;
            var shared = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "fixtures"));
            return Directory.Exists(shared) ? shared
                : throw new DirectoryNotFoundException($"The fixtures are missing: put them at {shared}, or name their folder in BROADSHEET_FIXTURES.");
        }

        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
