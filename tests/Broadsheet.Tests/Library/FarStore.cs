using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.Tests.Library;

/// <summary>s3rver (npm) in a process of its own: a real server that speaks S3 and checks signatures.</summary>
internal sealed class FarStore : IDisposable
{
    private readonly Process server;
    private readonly string folder;

    private FarStore(Process server, string folder, int port) => (this.server, this.folder, Address) = (server, folder, $"http://127.0.0.1:{port}");

    public string Address { get; }

    public static async Task<FarStore> Open()
    {
        var project = Project();
        if (!Directory.Exists(Path.Combine(project, "node_modules", "s3rver"))) throw new DirectoryNotFoundException($"s3rver is missing: run 'npm ci' in {project}.");
        var folder = Directory.CreateTempSubdirectory("broadsheet-s3-").FullName;
        var server = Process.Start(new ProcessStartInfo("node", [Path.Combine(project, "Library", "s3.cjs"), folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = project })!;
        var port = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new FarStore(server, folder, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    /// <summary>Settings of a paper that keeps its files here.</summary>
    public string Settings(string prefix) => $$"""{ "Blobs": { "S3": { "Endpoint": "{{Address}}", "Bucket": "courier", "Key": "S3RVER", "Secret": "S3RVER", "Prefix": "{{prefix}}" } } }""";

    public void Dispose()
    {
        server.StandardInput.Close();
        server.WaitForExit();
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Broadsheet.Tests.csproj"))) return folder.FullName;
        throw new DirectoryNotFoundException("The folder of Broadsheet.Tests was not found above the tests.");
    }
}
