using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Broadsheet.Platform.Database.Postgres;

/// <summary>Times are <c>timestamptz</c> in UTC, cut to milliseconds so that both databases give back the same.</summary>
public sealed class PostgresNewsroom(DbContextOptions<PostgresNewsroom> options) : Newsroom(options)
{
    internal static Func<Newsroom> Pool(DatabaseChoice choice)
    {
        var options = Configure(new DbContextOptionsBuilder<PostgresNewsroom>(), choice.ConnectionString).Options;
        return new PooledDbContextFactory<PostgresNewsroom>(options).CreateDbContext;
    }

    internal static DbContextOptionsBuilder<PostgresNewsroom> Configure(DbContextOptionsBuilder<PostgresNewsroom> builder, string connection)
    {
        builder.UseNpgsql(connection);
        return builder;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
}
