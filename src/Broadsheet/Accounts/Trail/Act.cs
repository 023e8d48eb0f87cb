namespace Broadsheet.Accounts;

/// <summary>Something that somebody did at the paper: one line of the audit trail. Written in the same transaction as the act, never changed; an erasure by law takes the words away and leaves the fact.</summary>
public sealed class Act
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ActKind Kind { get; init; }

    /// <summary>The account or token; null for commands at the machine, imports and the scheduler.</summary>
    public Guid? By { get; init; }

    public string? EditionCode { get; init; }

    /// <summary>The item that it was done to, if it was done to one.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>What it was done to, or with which words, as they were then: a headline, a reason, an address.</summary>
    public string? What { get; init; }
}

public enum ActKind
{
    Publish, Update, Correct, Clarify, MendTypo, Withdraw, BringBack,
    Schedule, Unschedule, SetEmbargo, SetExpiry, PutInTrash, TakeFromTrash, Destroy,
    Invite, GiveRole, TakeRole, Disable, Enable, EndSessions, SignIn, SetPassword, AddPasskey, RemovePasskey, MakeToken,
    EnterSource, ChangeSource, PauseSource, ResumeSource, RemoveSource,
}
