using System.Diagnostics;

namespace Broadsheet.Formats.Tests.Ninjs;

/// <summary>IPTC's own schema of ninjs 3.1, run by ajv: no .NET package that can be restored knows JSON Schema 2020-12.</summary>
internal static class NinjsSchema
{
    /// <summary>One answer a document: "valid", or what is wrong.</summary>
    public static async Task<IReadOnlyList<string>> Validate(IEnumerable<string> documents)
    {
        var project = ProjectFolder();
        if (!Directory.Exists(Path.Combine(project, "node_modules", "ajv")))
            throw new DirectoryNotFoundException($"ajv is missing: run 'npm ci' in {project}.");
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, ArgumentList = { Path.Combine(project, "Ninjs", "validate.mjs"), Fixtures.Folder } };
        using var node = Process.Start(start)!;
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var document in documents) await node.StandardInput.WriteLineAsync(document);
        node.StandardInput.Close();
        var all = await answers;
        await node.WaitForExitAsync();
        return all.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return Path.Combine(folder.FullName, "tests", "Broadsheet.Formats.Tests");
        throw new DirectoryNotFoundException("The project's root (global.json) was not found above the test assembly.");
    }
}
