using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Record;

/// <summary>The ledger of what was said, as sets of the one database. Statements and sightings can be made anew from the versions; speakers hold what editors decided.</summary>
public static class StatementSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<Speaker> Speakers => newsroom.Set<Speaker>();
        public DbSet<SpeakerName> SpeakerNames => newsroom.Set<SpeakerName>();
        public DbSet<Statement> Statements => newsroom.Set<Statement>();
        public DbSet<Sighting> Sightings => newsroom.Set<Sighting>();
        public DbSet<QuoteChoice> QuoteChoices => newsroom.Set<QuoteChoice>();
    }
}

internal sealed class SpeakerTable : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> table)
    {
        table.ToTable("speakers").Property(speaker => speaker.Id).ValueGeneratedNever();
        table.HasIndex(speaker => speaker.UrlName).IsUnique();
    }
}

internal sealed class SpeakerNameTable : IEntityTypeConfiguration<SpeakerName>
{
    public void Configure(EntityTypeBuilder<SpeakerName> table)
    {
        table.ToTable("speaker_names").HasKey(name => name.Key);
        table.HasOne<Speaker>().WithMany().HasForeignKey(name => name.SpeakerId);
    }
}

internal sealed class StatementTable : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> table)
    {
        table.ToTable("statements").Property(statement => statement.Id).ValueGeneratedNever();
        table.HasOne<Speaker>().WithMany().HasForeignKey(statement => statement.SpeakerId);
        table.HasIndex(statement => new { statement.EditionCode, statement.SpeakerId, statement.Hash }).IsUnique();
        table.HasIndex(statement => new { statement.EditionCode, statement.At });
    }
}

internal sealed class SightingTable : IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<Sighting> table)
    {
        table.ToTable("statement_sightings").HasKey(sighting => new { sighting.StatementId, sighting.ItemId });
        table.HasOne<Statement>().WithMany().HasForeignKey(sighting => sighting.StatementId);
        table.HasOne<NewsItem>().WithMany().HasForeignKey(sighting => sighting.ItemId);
        table.HasIndex(sighting => sighting.ItemId);
    }
}

internal sealed class QuoteChoiceTable : IEntityTypeConfiguration<QuoteChoice>
{
    public void Configure(EntityTypeBuilder<QuoteChoice> table)
    {
        table.ToTable("quote_choices").HasKey(choice => new { choice.ItemId, choice.Hash });
        table.HasOne<NewsItem>().WithMany().HasForeignKey(choice => choice.ItemId);
    }
}
