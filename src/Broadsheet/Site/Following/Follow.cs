using Broadsheet.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Site.Following;

/// <summary>A tag, an author or a section that a reader wants to hear of.</summary>
public sealed class Follow
{
    public required Guid AccountId { get; init; }
    public required string EditionCode { get; init; }
    public required FollowKind Kind { get; init; }

    /// <summary>UrlName.</summary>
    public required string Key { get; init; }

    /// <summary>As it was called then.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>As addresses and buttons write it: <c>en/tag/ferries</c>.</summary>
    public string Mark => MarkOf(EditionCode, Kind, Key);

    public static string MarkOf(string edition, FollowKind kind, string key) => $"{edition}/{kind.ToString().ToLowerInvariant()}/{key}";
}

public enum FollowKind { Tag, Author, Section }

/// <summary>How somebody wants to hear of what they follow.</summary>
internal sealed class AlertWish
{
    public required Guid AccountId { get; init; }
    public MailPace Mail { get; set; }

    /// <summary>Lets programs of mail unsubscribe without a session (RFC 8058); only its hash is compared.</summary>
    public required string Key { get; init; }

    /// <summary>Up to when letters were written.</summary>
    public DateTimeOffset Written { get; set; }
}

public enum MailPace { None, AtOnce, Daily }

/// <summary>A story that came for somebody who follows it, or a correction of one that they saved.</summary>
internal sealed class Alert
{
    public required Guid AccountId { get; init; }
    public required Guid ItemId { get; init; }

    /// <summary>Of the item: a correction is another alert.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }
    public required bool IsCorrection { get; init; }
    public bool IsSeen { get; set; }
}

internal sealed class FollowTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> table)
    {
        table.ToTable("follows").HasKey(follow => new { follow.AccountId, follow.EditionCode, follow.Kind, follow.Key });
        table.HasOne<Account>().WithMany().HasForeignKey(follow => follow.AccountId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(follow => new { follow.EditionCode, follow.Kind, follow.Key });
        table.Ignore(follow => follow.Mark);
    }
}

internal sealed class AlertWishTable : IEntityTypeConfiguration<AlertWish>
{
    public void Configure(EntityTypeBuilder<AlertWish> table)
    {
        table.ToTable("alert_wishes").HasKey(wish => wish.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(wish => wish.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AlertTable : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> table)
    {
        table.ToTable("alerts").HasKey(alert => new { alert.AccountId, alert.ItemId, alert.Version });
        table.HasOne<Account>().WithMany().HasForeignKey(alert => alert.AccountId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(alert => new { alert.AccountId, alert.At });
    }
}
