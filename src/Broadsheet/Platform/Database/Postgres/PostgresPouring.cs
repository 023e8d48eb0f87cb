using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Broadsheet.Platform.Database.Postgres;

/// <summary>COPY in its binary form.</summary>
internal static class PostgresPouring
{
    public static async Task Pour<T>(Newsroom newsroom, Table table, IEnumerable<T> rows, WrittenOnce texts, CancellationToken cancellation) where T : class
    {
        var connection = (NpgsqlConnection)newsroom.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in table.Columns)
            {
                if (column.Of(row, texts) is { } value) await copy.WriteAsync(value, column.StoreType, cancellation);
                else await copy.WriteNullAsync(cancellation);
            }
        }
        await copy.CompleteAsync(cancellation);
    }
}
