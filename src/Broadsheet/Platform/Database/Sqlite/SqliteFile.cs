using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform.Database.Sqlite;

/// <summary>A database file beside the paper's own: what backups hold.</summary>
internal static class SqliteFile
{
    /// <summary>Opens the file, or makes it.</summary>
    public static SqliteNewsroom Open(string file) =>
        new(SqliteNewsroom.Configure(new DbContextOptionsBuilder<SqliteNewsroom>(), new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString).Options);

    /// <summary>Writes the database as it is at this moment into one compact file, while others write.</summary>
    public static Task Vacuum(Newsroom newsroom, string file, CancellationToken cancellation) =>
        newsroom.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellation);

    /// <summary>Folds the write-ahead log into the file, so that the file alone is the database.</summary>
    public static Task Close(Newsroom newsroom, CancellationToken cancellation) =>
        newsroom.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", cancellation);
}
