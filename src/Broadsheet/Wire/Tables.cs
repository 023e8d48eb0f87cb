using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Wire;

/// <summary>The Wire's tables, as sets of the one database.</summary>
public static class WireSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<Source> Sources => newsroom.Set<Source>();
        public DbSet<WireItem> WireItems => newsroom.Set<WireItem>();
        public DbSet<WireTake> WireTakes => newsroom.Set<WireTake>();
        public DbSet<WireTaking> WireTakings => newsroom.Set<WireTaking>();
        public DbSet<QuarantinedDocument> Quarantine => newsroom.Set<QuarantinedDocument>();
        public DbSet<ImportRun> Imports => newsroom.Set<ImportRun>();
        public DbSet<FetchedPicture> FetchedPictures => newsroom.Set<FetchedPicture>();
    }
}

internal sealed class SourceTable : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> table)
    {
        table.ToTable("sources").Property(source => source.Id).ValueGeneratedNever();
        table.HasIndex(source => source.Name).IsUnique();
        table.HasIndex(source => source.NextDue);
    }
}

internal sealed class WireItemTable : IEntityTypeConfiguration<WireItem>
{
    public void Configure(EntityTypeBuilder<WireItem> table)
    {
        table.ToTable("wire_items").Property(item => item.Id).ValueGeneratedNever();
        table.HasOne<Source>().WithMany().HasForeignKey(item => item.SourceId);
        table.HasIndex(item => new { item.SourceId, item.Guid }).IsUnique();
        table.HasIndex(item => new { item.State, item.Changed });
        table.HasIndex(item => new { item.State, item.Basket, item.Changed });
    }
}

internal sealed class WireTakeTable : IEntityTypeConfiguration<WireTake>
{
    public void Configure(EntityTypeBuilder<WireTake> table)
    {
        table.ToTable("wire_takes").HasKey(take => new { take.WireItemId, take.Number });
        table.HasOne<WireItem>().WithMany().HasForeignKey(take => take.WireItemId);
        table.Property(take => take.Document).IsJson();
    }
}

internal sealed class WireTakingTable : IEntityTypeConfiguration<WireTaking>
{
    public void Configure(EntityTypeBuilder<WireTaking> table)
    {
        table.ToTable("wire_takings").HasKey(taking => new { taking.WireItemId, taking.ItemId });
        table.HasOne<WireItem>().WithMany().HasForeignKey(taking => taking.WireItemId);
        table.HasIndex(taking => taking.ItemId);
    }
}

internal sealed class QuarantineTable : IEntityTypeConfiguration<QuarantinedDocument>
{
    public void Configure(EntityTypeBuilder<QuarantinedDocument> table)
    {
        table.ToTable("quarantine").Property(document => document.Id).ValueGeneratedNever();
        table.HasOne<Source>().WithMany().HasForeignKey(document => document.SourceId);
        table.HasIndex(document => new { document.SourceId, document.Received });
    }
}

internal sealed class ImportTable : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> table)
    {
        table.ToTable("imports").Property(run => run.Id).ValueGeneratedNever();
        table.Property(run => run.Progress).IsJson();
        table.HasIndex(run => run.Key);
        table.HasIndex(run => run.Begun);
    }
}

internal sealed class FetchedPictureTable : IEntityTypeConfiguration<FetchedPicture>
{
    public void Configure(EntityTypeBuilder<FetchedPicture> table) => table.ToTable("fetched_pictures").HasKey(picture => picture.Address);
}
