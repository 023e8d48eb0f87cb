using System.Diagnostics;
using System.Text;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Tests.Wire;

/// <summary>The program as people run it, over a data folder and a database of its own.</summary>
internal sealed class CommandLine(Store store) : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("broadsheet-command-");
    private readonly List<Database> databases = [];
    private string? connection;

    public string Folder => folder.FullName;
    public string Paper => Path.Combine(Folder, "paper");

    /// <summary>A made paper with an English, a Spanish and an Arabic edition.</summary>
    public static async Task<CommandLine> Paper_made(Store store)
    {
        var line = new CommandLine(store);
        var made = await line.Run("init", "--name", "The Test Courier", "--edition", "en,es,ar", "--admin", "ana@courier.example", "--zone", "Europe/Malta");
        Assert.True(made.Exit == 0, made.Messages);
        return line;
    }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public async Task<Run> Run(params string[] arguments)
    {
        using var process = await Start(arguments);
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await messages);
    }

    /// <summary>The run, and the most memory that the system saw it hold, in bytes.</summary>
    public async Task<(Run Run, long Peak)> Measure(params string[] arguments)
    {
        using var process = await Start(arguments);
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            // The system keeps the peak itself; between two looks nothing of it is lost but the very last moment.
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
            await Task.Delay(10);
        }
        return (new(process.ExitCode, await output, await messages), peak);
    }

    public async Task<Process> Start(params string[] arguments)
    {
        connection ??= store == Store.Postgres ? await PostgresCluster.NewDatabase() : "";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "broadsheet.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["BROADSHEET_DATA"] = Paper, ["BROADSHEET_DATABASE"] = connection },
        };
        return Process.Start(start)!;
    }

    /// <summary>Looks into the paper's database.</summary>
    public Newsroom Open()
    {
        var database = new Database(DatabaseChoice.From(connection, new PaperFolder(Paper)));
        databases.Add(database);
        return database.Open();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var database in databases) database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

internal sealed record Run(int Exit, string Output, string Messages);
