using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Library;

internal sealed class RecordingTable : IEntityTypeConfiguration<RecordingFile>
{
    public void Configure(EntityTypeBuilder<RecordingFile> table)
    {
        table.ToTable("recordings").HasKey(recording => recording.Blob);
        table.HasIndex(recording => recording.Added);
    }
}

internal sealed class RecordingRenditionTable : IEntityTypeConfiguration<RecordingRendition>
{
    public void Configure(EntityTypeBuilder<RecordingRendition> table)
    {
        table.ToTable("recording_renditions").HasKey(rendition => new { rendition.Recording, rendition.Name });
        table.HasIndex(rendition => rendition.Blob);
    }
}

internal sealed class WordsTable : IEntityTypeConfiguration<WordsFile>
{
    public void Configure(EntityTypeBuilder<WordsFile> table) => table.ToTable("words_files").HasKey(file => file.Blob);
}

internal sealed class JobTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> table)
    {
        table.ToTable("jobs").Property(job => job.Id).ValueGeneratedNever();
        table.HasIndex(job => new { job.State, job.Added });
        table.HasIndex(job => new { job.Subject, job.Added });
    }
}

internal sealed class DownloadTable : IEntityTypeConfiguration<DownloadCount>
{
    public void Configure(EntityTypeBuilder<DownloadCount> table) => table.ToTable("downloads").HasKey(count => new { count.ItemId, count.Day });
}
