using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Record;

/// <summary>The log's tables, as sets of the one database.</summary>
public static class LogSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<Leaf> Leaves => newsroom.Set<Leaf>();
        public DbSet<SignedCheckpoint> Checkpoints => newsroom.Set<SignedCheckpoint>();
        public DbSet<LogKey> LogKeys => newsroom.Set<LogKey>();
    }
}

internal sealed class LeafTable : IEntityTypeConfiguration<Leaf>
{
    public void Configure(EntityTypeBuilder<Leaf> table)
    {
        table.ToTable("log_leaves").HasKey(leaf => leaf.Place);
        table.Property(leaf => leaf.Place).ValueGeneratedNever();
        table.HasIndex(leaf => new { leaf.ItemId, leaf.Version });
    }
}

internal sealed class CheckpointTable : IEntityTypeConfiguration<SignedCheckpoint>
{
    public void Configure(EntityTypeBuilder<SignedCheckpoint> table)
    {
        table.ToTable("log_checkpoints").HasKey(checkpoint => checkpoint.Size);
        table.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
    }
}

internal sealed class LogKeyTable : IEntityTypeConfiguration<LogKey>
{
    public void Configure(EntityTypeBuilder<LogKey> table)
    {
        table.ToTable("log_keys").HasKey(key => key.Number);
        table.Property(key => key.Number).ValueGeneratedNever();
    }
}
