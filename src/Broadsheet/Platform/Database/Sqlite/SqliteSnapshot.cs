using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform.Database.Sqlite;

internal static class SqliteSnapshot
{
    /// <summary>A transaction that only reads: it takes no lock that a writer would wait for.</summary>
    public static async Task Begin(Newsroom newsroom, CancellationToken cancellation)
    {
        await newsroom.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)newsroom.Database.GetDbConnection();
        await newsroom.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation);
    }
}
