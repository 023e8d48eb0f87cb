using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Broadsheet.Platform.Database.Postgres;

/// <inheritdoc cref="Sqlite.SqliteDesign"/>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresNewsroom>
{
    public PostgresNewsroom CreateDbContext(string[] args) =>
        new(PostgresNewsroom.Configure(new DbContextOptionsBuilder<PostgresNewsroom>(), "Host=localhost").Options);
}
