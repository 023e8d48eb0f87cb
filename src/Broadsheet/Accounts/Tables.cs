using Broadsheet.Accounts.Tokens;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Broadsheet.Accounts;

/// <summary>The room's tables, as sets of the one database. Roles are claims of accounts.</summary>
internal static class AccountSets
{
    extension(Newsroom newsroom)
    {
        public DbSet<Account> Accounts => newsroom.Set<Account>();
        public DbSet<IdentityUserClaim<Guid>> AccountClaims => newsroom.Set<IdentityUserClaim<Guid>>();
        public DbSet<SignInLink> SignInLinks => newsroom.Set<SignInLink>();
        public DbSet<Session> Sessions => newsroom.Set<Session>();
        public DbSet<Proof> Proofs => newsroom.Set<Proof>();
        public DbSet<Token> Tokens => newsroom.Set<Token>();
    }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("accounts").Property(account => account.Id).ValueGeneratedNever();
        table.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        table.HasIndex(account => account.NormalizedUserName).IsUnique();
        table.HasIndex(account => account.NormalizedEmail).IsUnique();
    }
}

internal sealed class AccountClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> table)
    {
        table.ToTable("account_claims").HasKey(claim => claim.Id);
        table.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId);
    }
}

internal sealed class SignInLinkTable : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> table)
    {
        table.ToTable("sign_in_links").HasKey(link => link.Hash);
        table.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
    }
}

/// <summary>Recovery codes and the secret of the second factor, as the framework keeps them.</summary>
internal sealed class AccountTokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table)
    {
        table.ToTable("account_tokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        table.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> table)
    {
        table.ToTable("passkeys").HasKey(passkey => passkey.CredentialId);
        table.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
        table.Property(passkey => passkey.Data).IsJson();
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> table)
    {
        table.ToTable("sessions").Property(session => session.Id).ValueGeneratedNever();
        table.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
    }
}

internal sealed class ProofTable : IEntityTypeConfiguration<Proof>
{
    public void Configure(EntityTypeBuilder<Proof> table)
    {
        table.ToTable("proofs").Property(proof => proof.Id).ValueGeneratedNever();
        table.HasIndex(proof => proof.SecretHash).IsUnique();
        table.HasIndex(proof => new { proof.Address, proof.Made });
    }
}

internal sealed class ActTable : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> table)
    {
        table.ToTable("acts").Property(act => act.Id).ValueGeneratedNever();
        table.Property(act => act.Kind).HasConversion<string>();
        table.HasIndex(act => act.At);
    }
}

internal sealed class TokenTable : IEntityTypeConfiguration<Token>
{
    public void Configure(EntityTypeBuilder<Token> table)
    {
        table.ToTable("tokens").Property(token => token.Id).ValueGeneratedNever();
        table.HasIndex(token => token.Hash).IsUnique();
    }
}
