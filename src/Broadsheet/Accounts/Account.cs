using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts;

/// <summary>Somebody who works at the paper. The mail address is the name to sign in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public DateTimeOffset Created { get; set; }

    /// <summary>May not sign in any more. What the person wrote stays theirs.</summary>
    public bool IsDisabled { get; set; }
}
