using Broadsheet.Platform;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts;

/// <summary>Somebody who reads the paper, or works at it. The mail address is the name to sign in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public DateTimeOffset Created { get; set; }

    /// <summary>May not sign in any more. What the person wrote stays theirs.</summary>
    public bool IsDisabled { get; set; }

    internal static Account New(Ids ids, TimeProvider clock, ILookupNormalizer letters, string email) => new()
    {
        Id = ids.Next(), Created = clock.GetUtcNow(), LockoutEnabled = true, SecurityStamp = Secret.New(),
        UserName = email, NormalizedUserName = letters.NormalizeName(email), Email = email, NormalizedEmail = letters.NormalizeEmail(email),
    };
}
