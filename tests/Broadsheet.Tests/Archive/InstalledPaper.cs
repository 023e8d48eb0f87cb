using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Tests.Archive;

/// <summary>A paper made by the program itself; nothing in this process follows or serves it.</summary>
internal sealed class InstalledPaper : IAsyncDisposable
{
    private InstalledPaper(string folder, string? connection) =>
        (Folder, Connection, Database) = (folder, connection, new Database(DatabaseChoice.From(connection, new PaperFolder(folder))));

    public string Folder { get; }
    public string? Connection { get; }
    public Database Database { get; }

    public static async Task<InstalledPaper> Make(Store store)
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-installed-").FullName;
        var connection = store == Store.Postgres ? await PostgresCluster.NewDatabase() : null;
        var made = await BroadsheetProgram.Run(connection, "init", "--data", folder, "--name", "The Harbour Post", "--edition", "en", "--admin", "chief@paper.example");
        Assert.True(made.ExitCode == 0, made.Error);
        return new InstalledPaper(folder, connection);
    }

    public async Task MustBeWhole()
    {
        var (exitCode, output, error) = await BroadsheetProgram.Run(Connection, "check", "--data", Folder);
        Assert.True(exitCode == 0, output + error);
    }

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
