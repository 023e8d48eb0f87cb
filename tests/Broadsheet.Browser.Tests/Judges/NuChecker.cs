using System.Diagnostics;
using System.Text.Json;

namespace Broadsheet.Browser.Tests;

/// <summary>The Nu Html Checker over many pages in one run of Java.</summary>
internal static class NuChecker
{
    /// <param name="pages">Name of each page and its HTML.</param>
    /// <returns>Each error as "page:line — message".</returns>
    public static async Task<IReadOnlyList<string>> Errors(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-nu-").FullName;
        var names = new Dictionary<string, string>();
        foreach (var (name, html) in pages)
        {
            var file = Path.Combine(folder, $"{names.Count}.html");
            names[$"{names.Count}.html"] = name;
            await File.WriteAllTextAsync(file, html);
        }
        var report = await Report(folder);
        Directory.Delete(folder, recursive: true);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() == "error")
            .Select(message => $"{names[Path.GetFileName(message.GetProperty("url").GetString()!)]}:{(message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0)} — {message.GetProperty("message").GetString()}")];
    }

    private static async Task<JsonDocument> Report(string folder)
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-jar", Project.PathOf("node_modules/vnu-jar/build/dist/vnu.jar"), "--format", "json", "--stdout", "--skip-non-html", folder])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("java did not start. Install Debian's package default-jre-headless.");
        var said = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        return JsonDocument.Parse(said);
    }
}
