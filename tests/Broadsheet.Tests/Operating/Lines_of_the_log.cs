using System.Diagnostics;
using System.Text.Json;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Operating;

public sealed class Lines_of_the_log
{
    [Fact]
    public async Task Are_one_JSON_object_each_when_that_is_set_and_the_house_stops_cleanly_when_told()
    {
        await using var paper = await InstalledPaper.Make(Store.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(paper.Folder, "broadsheet.json"), """{"Logs":"json"}""", TestContext.Current.CancellationToken);
        using var process = BroadsheetProgram.Start(paper.Connection, "serve", "--data", paper.Folder, "--urls", "http://127.0.0.1:0");
        var lines = new List<JsonElement>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(JsonDocument.Parse(line).RootElement);
            if (!line.Contains("Application started", StringComparison.Ordinal)) continue;
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains(lines, line => line.GetProperty("Message").GetString()!.StartsWith("Now listening on", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.EndsWith("Z", line.GetProperty("Timestamp").GetString(), StringComparison.Ordinal));
    }
}
