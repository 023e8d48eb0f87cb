namespace Broadsheet.Record;

/// <summary>What an editor decided about words that stand between quotation marks in a story's running text.</summary>
public sealed class QuoteChoice
{
    public Guid ItemId { get; set; }

    /// <summary>Of the words, folded as in <see cref="Statement.Hash"/>.</summary>
    public required string Hash { get; set; }

    /// <summary>True: on the record as this speaker's words. False: nobody's statement.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Whose words they are; null when they are nobody's.</summary>
    public string? Speaker { get; set; }

    public string? Role { get; set; }
    public DateTimeOffset At { get; set; }
    public Guid? By { get; set; }
}
