namespace Broadsheet.Accounts;

/// <summary>Waits for somebody to show that a mail reached them: by the secret of its link, or by the short code that stands beside it. Once, within half an hour.</summary>
internal sealed class Proof
{
    /// <summary>Stands in the page where the code is typed.</summary>
    public required Guid Id { get; init; }

    public required string SecretHash { get; init; }

    /// <summary>Of the id and the code.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Normalized: one person may write it in several ways.</summary>
    public required string Address { get; init; }

    /// <summary>As it was written.</summary>
    public required string Email { get; init; }

    public required ProofOf Of { get; init; }

    /// <summary>For a change of address: whose.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Chosen at sign-up; it counts only when no account was there before.</summary>
    public string? PasswordHash { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>Wrong codes so far.</summary>
    public int Tries { get; set; }

    /// <summary>Then it is worth nothing, and stays only to be counted.</summary>
    public bool IsUsed { get; set; }
}

/// <summary>What a mailed proof is for.</summary>
public enum ProofOf { Entry, NewAddress }

/// <summary>What was proven: that the mail reached this address.</summary>
/// <param name="Email">As it was written.</param>
/// <param name="AccountId">For a change of address: whose.</param>
public sealed record Proven(ProofOf Of, string Email, Guid? AccountId, string? PasswordHash);

/// <summary>What goes into the letter.</summary>
/// <param name="Id">Stands in the page where the code is typed.</param>
/// <param name="Code">Eight digits.</param>
public sealed record ProofLetter(Guid Id, string Secret, string Code);
