using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Platform;

public sealed class How_SQLite_is_set
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "10000")]
    [InlineData("foreign_keys", "1")]
    public async Task Commits_are_durable_and_readers_wait_for_nobody(string pragma, string value)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        for (var connection = 0; connection < 3; connection++)
        {
            await using var newsroom = paper.Database.Open();
            await newsroom.Database.OpenConnectionAsync();
            await using var command = newsroom.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, (await command.ExecuteScalarAsync())?.ToString());
        }
    }
}
