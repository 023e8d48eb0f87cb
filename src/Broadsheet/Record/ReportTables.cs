using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Record;

/// <summary>Readers' reports, as a set of the one database.</summary>
public static class ReportSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<ErrorReport> ErrorReports => newsroom.Set<ErrorReport>();
    }
}

internal sealed class ErrorReportTable : IEntityTypeConfiguration<ErrorReport>
{
    public void Configure(EntityTypeBuilder<ErrorReport> table)
    {
        table.ToTable("error_reports").Property(report => report.Id).ValueGeneratedNever();
        table.HasOne<NewsItem>().WithMany().HasForeignKey(report => report.ItemId);
        table.HasIndex(report => new { report.ItemId, report.At });
        table.HasIndex(report => new { report.State, report.At });
    }
}
