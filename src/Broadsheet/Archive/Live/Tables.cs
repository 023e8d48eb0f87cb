using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Archive.Live;

internal sealed class LivePageTable : IEntityTypeConfiguration<LivePage>
{
    public void Configure(EntityTypeBuilder<LivePage> table)
    {
        table.ToTable("live_pages").Property(page => page.Id).ValueGeneratedNever();
        table.HasIndex(page => new { page.EditionCode, page.UrlName }).IsUnique();
        table.Ignore(page => page.Address);
    }
}

internal sealed class LivePostTable : IEntityTypeConfiguration<LivePost>
{
    public void Configure(EntityTypeBuilder<LivePost> table)
    {
        table.ToTable("live_posts").Property(post => post.Id).ValueGeneratedNever();
        table.HasOne<LivePage>().WithMany().HasForeignKey(post => post.PageId);
        table.HasIndex(post => new { post.PageId, post.Number }).IsUnique();
        table.HasIndex(post => new { post.PageId, post.Sequence });
        table.Property(post => post.Words).IsJson();
        table.Ignore(post => post.Now).Ignore(post => post.Before);
    }
}

internal sealed class BreakingTable : IEntityTypeConfiguration<BreakingNews>
{
    public void Configure(EntityTypeBuilder<BreakingNews> table)
    {
        table.ToTable("breaking_news").Property(news => news.Id).ValueGeneratedNever();
        table.HasIndex(news => new { news.EditionCode, news.Until });
    }
}
