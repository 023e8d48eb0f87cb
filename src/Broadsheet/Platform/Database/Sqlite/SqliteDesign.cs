using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Broadsheet.Platform.Database.Sqlite;

/// <summary>Lets <c>dotnet ef</c> compare the model with the migrations; it opens no database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteNewsroom>
{
    public SqliteNewsroom CreateDbContext(string[] args) =>
        new(SqliteNewsroom.Configure(new DbContextOptionsBuilder<SqliteNewsroom>(), "Data Source=:memory:").Options);
}
