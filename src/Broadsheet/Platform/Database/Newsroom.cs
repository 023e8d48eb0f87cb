using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform.Database;

/// <summary>
/// The one database. It knows no table by name: each room describes its own by <see cref="IEntityTypeConfiguration{TEntity}"/>,
/// and adds its sets as extension properties. The subclasses differ only in how they keep times and in their migrations.
/// </summary>
public abstract class Newsroom(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Newsroom).Assembly);
}
