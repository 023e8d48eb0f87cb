using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Bench.Importing;

/// <summary>The peer of an import: SQLite's own code copies the finished tables with their indices into an empty file, as durably, one transaction a table.</summary>
internal static class TableCopy
{
    public static async Task<TimeSpan> Of(string file, string copy)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await Do(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        await Do(connection, $"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS made");
        var (tables, indices) = (await Made(connection, "table"), await Made(connection, "index"));
        foreach (var (_, sql) in tables.Concat(indices)) await Do(connection, sql);
        var start = Stopwatch.GetTimestamp();
        foreach (var (name, _) in tables) await Do(connection, $"INSERT INTO main.\"{name}\" SELECT * FROM made.\"{name}\"");
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<List<(string Name, string Sql)>> Made(SqliteConnection connection, string kind)
    {
        await using var ask = connection.CreateCommand();
        ask.CommandText = $"SELECT name, sql FROM made.sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'";
        await using var rows = await ask.ExecuteReaderAsync();
        var made = new List<(string, string)>();
        while (await rows.ReadAsync()) made.Add((rows.GetString(0), rows.GetString(1)));
        return made;
    }

    private static async Task Do(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
