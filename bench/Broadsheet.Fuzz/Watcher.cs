using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Broadsheet.Fuzz;

/// <summary>Keeps the loop running in a process of its own: what kills that process is a find, and the loop goes on without it.</summary>
internal static class Watcher
{
    /// <returns>How many documents did what none may do.</returns>
    public static async Task<int> Watch(string reader, TimeSpan time)
    {
        var (until, finds) = (TimeProvider.System.GetUtcNow() + time, 0);
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["--loop", reader, until.ToString("O", CultureInfo.InvariantCulture)]) { RedirectStandardError = true };
            using var loop = Process.Start(start)!;
            var said = await loop.StandardError.ReadToEndAsync();
            await loop.WaitForExitAsync();
            if (loop.ExitCode == 0) break;
            finds++;
            if (finds > 200) break;
            Keep(reader, loop.ExitCode == Loop.TookTooLong ? "hang" : "crash", said);
        }
        return finds;
    }

    private static void Keep(string reader, string kind, string said)
    {
        var document = Current.Read(reader);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Places.Found, reader)).FullName, $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(document))[..12]}");
        File.WriteAllBytes(path, document);
        File.WriteAllText(path + ".txt", said);
        Console.WriteLine($"{reader}: {kind}, kept in {path}\n{string.Join('\n', said.Split('\n').Take(6))}");
    }
}

internal static class Places
{
    public static string Root { get; } = Path.Combine("build", "fuzz");
    public static string Found { get; } = Path.Combine(Root, "found");
    public static string Corpus { get; } = Path.Combine(Root, "corpus");
}
