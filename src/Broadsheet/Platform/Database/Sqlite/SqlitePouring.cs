using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Broadsheet.Platform.Database.Sqlite;

/// <summary>One prepared INSERT, run row by row on SQLite's own interface: looking parameters up by name costs more than the insert itself.</summary>
internal static class SqlitePouring
{
    public static Task Pour<T>(Newsroom newsroom, Table table, IEnumerable<T> rows, WrittenOnce texts, CancellationToken cancellation) where T : class
    {
        var connection = ((SqliteConnection)newsroom.Database.GetDbConnection()).Handle!;
        var insert = $"INSERT INTO \"{table.Name}\" ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, insert, out var statement), connection);
        using (statement)
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var index = 0; index < table.Columns.Count; index++) Bind(statement, index + 1, table.Columns[index].Of(row, texts));
                if (raw.sqlite3_step(statement) is var code && code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, connection);
                raw.sqlite3_reset(statement);
            }
        }
        return Task.CompletedTask;
    }

    /// <summary>As Microsoft.Data.Sqlite keeps values, so that its queries find them.</summary>
    private static void Bind(sqlite3_stmt statement, int place, object? value)
    {
        _ = value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            string text => raw.sqlite3_bind_text(statement, place, Encoding.UTF8.GetBytes(text)),
            Guid id => raw.sqlite3_bind_text(statement, place, id.ToString("D").ToUpperInvariant()),
            bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
            double number => raw.sqlite3_bind_double(statement, place, number),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            _ => raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
    }
}
