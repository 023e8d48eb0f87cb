namespace Broadsheet.Platform.Database;

/// <summary>Which database: the embedded one, unless a PostgreSQL connection string (<c>Host=…</c>) was given.</summary>
public sealed record DatabaseChoice(bool IsPostgres, string ConnectionString)
{
    public static DatabaseChoice From(string? connection, PaperFolder folder) =>
        connection is { Length: > 0 } && connection.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new(true, connection)
            : new(false, connection is { Length: > 0 } ? connection : $"Data Source={folder.DatabaseFile}");
}
