namespace Broadsheet.Library;

/// <summary>Work that takes long: asked for once, done in its turn by whichever process is free, begun again when that process was killed.</summary>
public sealed class Job
{
    public Guid Id { get; set; }

    /// <summary>What is to be done: <c>sound</c>, <c>film</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>What it is done to: for recordings, the blob of the original.</summary>
    public required string Subject { get; set; }

    /// <summary>What people call that: the name of the file as it came.</summary>
    public required string Name { get; set; }

    public JobState State { get; set; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; set; }

    /// <summary>Why it failed and how to mend that, in plain words.</summary>
    public string? Failure { get; set; }

    public DateTimeOffset Added { get; set; }
    public Guid? AddedBy { get; set; }
    public DateTimeOffset? Ended { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>The process that does it, while <see cref="HeldUntil"/> is to come.</summary>
    public Guid? Holder { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }
}

public enum JobState { Waiting, Running, Done, Failed, Cancelled }
