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
        public DbSet<PictureCrop> PictureCrops => newsroom.Set<PictureCrop>();
        public DbSet<RecordingFile> Recordings => newsroom.Set<RecordingFile>();
        public DbSet<RecordingRendition> RecordingRenditions => newsroom.Set<RecordingRendition>();
        public DbSet<WordsFile> WordsFiles => newsroom.Set<WordsFile>();
        public DbSet<Job> Jobs => newsroom.Set<Job>();
        public DbSet<DownloadCount> Downloads => newsroom.Set<DownloadCount>();
    }
}

internal sealed class PictureTable : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> table)
    {
        table.ToTable("pictures").HasKey(picture => picture.Blob);
        table.HasIndex(picture => new { picture.Trashed, picture.Added });
        table.HasIndex(picture => picture.UsableUntil);
        table.Property(picture => picture.InLanguages).IsJson();
        table.Property(picture => picture.Embedded).IsJson();
        table.Ignore(picture => picture.Focus);
    }
}

internal sealed class PictureCropTable : IEntityTypeConfiguration<PictureCrop>
{
    public void Configure(EntityTypeBuilder<PictureCrop> table) =>
        table.ToTable("picture_crops").HasKey(crop => new { crop.Blob, crop.Ratio, crop.X, crop.Y, crop.Width, crop.Height });
}
