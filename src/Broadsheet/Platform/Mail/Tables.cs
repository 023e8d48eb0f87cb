using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Platform.Mail;

internal static class MailSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<OutgoingMail> OutgoingMails => newsroom.Set<OutgoingMail>();
        public DbSet<DeadAddress> DeadAddresses => newsroom.Set<DeadAddress>();
    }
}

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.ToTable("outgoing_mails").Property(mail => mail.Id).ValueGeneratedNever();
        table.HasIndex(mail => mail.Due);
    }
}

internal sealed class DeadAddressTable : IEntityTypeConfiguration<DeadAddress>
{
    public void Configure(EntityTypeBuilder<DeadAddress> table) => table.ToTable("dead_addresses").HasKey(dead => dead.Address);
}
