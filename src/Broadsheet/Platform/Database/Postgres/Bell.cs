using Npgsql;

namespace Broadsheet.Platform.Database.Postgres;

/// <summary>Hears what other processes on the same PostgreSQL notify (LISTEN). It may miss rings while the line is down: whoever relies on it looks now and then as well.</summary>
internal static class Bell
{
    private static readonly TimeSpan BeforeCallingAgain = TimeSpan.FromSeconds(2);

    public static async Task Listen(string connection, string channel, Action heard, CancellationToken stopping)
    {
        var line = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 30 }.ConnectionString;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Hear(line, channel, heard, stopping);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                // The watch over the Journal says that the database is down; one voice is enough.
                await Task.Delay(BeforeCallingAgain, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task Hear(string line, string channel, Action heard, CancellationToken stopping)
    {
        await using var connection = new NpgsqlConnection(line);
        connection.Notification += (_, _) => heard();
        await connection.OpenAsync(stopping);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN \"{channel.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            await listen.ExecuteNonQueryAsync(stopping);
        }
        heard();
        while (true) await connection.WaitAsync(stopping);
    }
}
