using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Library;

/// <summary>The Library's tables, as sets of the one database.</summary>
public static class LibrarySets
{
    extension(Newsroom newsroom)
    {
        public DbSet<PictureFile> Pictures => newsroom.Set<PictureFile>();
    }
}

internal sealed class PictureTable : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> table)
    {
        table.ToTable("pictures").HasKey(picture => picture.Blob);
        table.HasIndex(picture => picture.Added);
    }
}
