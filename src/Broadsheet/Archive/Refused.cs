namespace Broadsheet.Archive;

/// <summary>An act that may not be done, and why, in plain words for the person who asked.</summary>
public sealed class Refused(RefusalReason reason, string message, string? member = null) : Exception(message)
{
    public RefusalReason Reason { get; } = reason;

    /// <summary>The member at fault (<c>headline</c>, <c>note</c>…), or null when the whole was refused.</summary>
    public string? Member { get; } = member;
}

public enum RefusalReason { NotFound, WrongState, Invalid, Conflict, Forbidden }
