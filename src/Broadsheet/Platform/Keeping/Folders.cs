namespace Broadsheet.Platform.Keeping;

internal static class Folders
{
    public static bool IsFree(string folder) => !File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>Copies whole folders; those that are not there are left out. Each file is on the disk before it is called copied.</summary>
    public static async Task Copy(string from, string to, CancellationToken cancellation)
    {
        if (!Directory.Exists(from)) return;
        MakeLike(from, to);
        foreach (var folder in Directory.EnumerateDirectories(from)) await Copy(folder, Path.Combine(to, Path.GetFileName(folder)), cancellation);
        foreach (var file in Directory.EnumerateFiles(from)) await CopyFile(file, Path.Combine(to, Path.GetFileName(file)), cancellation);
    }

    public static async Task CopyFile(string from, string to, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(from);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(from);
        await using var target = new FileStream(to, options);
        await source.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Secrets stay readable by their owner alone.</summary>
    private static void MakeLike(string from, string to)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(to);
        else Directory.CreateDirectory(to, File.GetUnixFileMode(from));
    }
}
