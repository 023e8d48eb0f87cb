using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Broadsheet.Platform.Database.Sqlite;

/// <summary>One prepared INSERT, run row by row.</summary>
internal static class SqlitePouring
{
    public static Task Pour<T>(Newsroom newsroom, Table table, IEnumerable<T> rows, WrittenOnce texts, CancellationToken cancellation) where T : class
    {
        using var insert = (SqliteCommand)newsroom.Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction?)newsroom.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
        var parameters = table.Columns.Select((_, index) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}", Value = DBNull.Value })).ToArray();
        insert.Prepare();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < parameters.Length; index++) parameters[index].Value = table.Columns[index].Of(row, texts) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }
}
