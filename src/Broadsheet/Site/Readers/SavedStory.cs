using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Site;

/// <summary>A story that a reader keeps for later.</summary>
internal sealed class SavedStory
{
    public required Guid AccountId { get; init; }
    public required Guid ItemId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The version that was the newest then.</summary>
    public required int Version { get; init; }
}

internal sealed class SavedStoryTable : IEntityTypeConfiguration<SavedStory>
{
    public void Configure(EntityTypeBuilder<SavedStory> table)
    {
        table.ToTable("saved_stories").HasKey(saved => new { saved.AccountId, saved.ItemId });
        table.HasOne<Account>().WithMany().HasForeignKey(saved => saved.AccountId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(saved => saved.ItemId);
    }
}
