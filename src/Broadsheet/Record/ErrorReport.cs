namespace Broadsheet.Record;

/// <summary>A reader's word that something in a story is wrong. The public sees its state and the desk's answer, never what the reader wrote.</summary>
public sealed class ErrorReport
{
    public Guid Id { get; set; }
    public Guid ItemId { get; set; }

    /// <summary>The version that the reader read.</summary>
    public int Version { get; set; }

    /// <summary>The story's words that are said to be wrong, or null.</summary>
    public string? Words { get; set; }

    public required string What { get; set; }

    /// <summary>To ask back; forgotten when the report is settled.</summary>
    public string? Mail { get; set; }

    public ReportState State { get; set; }

    /// <summary>Public: what was corrected, or why nothing was.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset At { get; set; }
    public DateTimeOffset? Answered { get; set; }
    public Guid? AnsweredBy { get; set; }

    public bool IsSettled => State is ReportState.Corrected or ReportState.Declined;
}

public enum ReportState { Received, Checking, Corrected, Declined }
