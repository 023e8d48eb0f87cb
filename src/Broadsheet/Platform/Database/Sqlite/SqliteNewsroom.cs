using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Broadsheet.Platform.Database.Sqlite;

/// <summary>Times are Unix milliseconds (UTC).</summary>
public sealed class SqliteNewsroom(DbContextOptions<SqliteNewsroom> options) : Newsroom(options)
{
    internal static Func<Newsroom> Pool(DatabaseChoice choice)
    {
        var options = Configure(new DbContextOptionsBuilder<SqliteNewsroom>(), choice.ConnectionString).Options;
        return new PooledDbContextFactory<SqliteNewsroom>(options).CreateDbContext;
    }

    internal static DbContextOptionsBuilder<SqliteNewsroom> Configure(DbContextOptionsBuilder<SqliteNewsroom> builder, string connection)
    {
        builder.UseSqlite(connection).AddInterceptors(new SqlitePragmas());
        return builder;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
}
