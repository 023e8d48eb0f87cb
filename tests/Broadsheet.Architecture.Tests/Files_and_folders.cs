namespace Broadsheet.Architecture.Tests;

/// <summary>The tree that a newcomer opens: files are short, folders are named by what is done in them.</summary>
public sealed class Files_and_folders
{
    private static readonly string[] Vague = ["Controllers", "Models", "Services", "Helpers", "Utils", "Common", "Misc"];

    private static readonly string Root = FindRoot();

    private static readonly (string Path, int Lines)[] Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".css")
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "wwwroot" or "Migrations" or "node_modules"))
            .Select(path => (path, File.ReadLines(Path.Combine(Root, path)).Count())),
    ];

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        Assert.Empty(TooLong(Sources));
        Assert.Equal(["src/Long.cs has 301 lines"], TooLong([("src/Long.cs", 301), ("src/Short.cs", 300)]));
    }

    [Fact]
    public void Most_files_are_short()
    {
        Assert.True(AreShort(Sources.Select(source => source.Lines)), "Half of the files should have at most 50 lines and nine in ten at most 150.");
        Assert.False(AreShort([10, 60, 60]));
        Assert.False(AreShort([10, 10, 10, 10, 151]));
    }

    [Fact]
    public void Folders_are_named_by_what_is_done_in_them()
    {
        Assert.Empty(VagueFolders(Sources.Select(source => source.Path)));
        Assert.Equal(["src/Broadsheet/Services/Publish.cs"], VagueFolders(["src/Broadsheet/Services/Publish.cs", "src/Broadsheet/Archive/Publish.cs"]));
    }

    private static IEnumerable<string> TooLong(IEnumerable<(string Path, int Lines)> sources) =>
        sources.Where(source => source.Lines > 300).Select(source => $"{source.Path} has {source.Lines} lines");

    private static bool AreShort(IEnumerable<int> lines)
    {
        int[] sorted = [.. lines.Order()];
        return sorted[sorted.Length / 2] <= 50 && sorted[sorted.Length * 9 / 10] <= 150;
    }

    private static IEnumerable<string> VagueFolders(IEnumerable<string> paths) =>
        paths.Where(path => path.Split('/').Any(part => Vague.Contains(part, StringComparer.OrdinalIgnoreCase)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
