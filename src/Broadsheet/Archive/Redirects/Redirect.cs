namespace Broadsheet.Archive;

/// <summary>An address that moved. It answers 301 for ever.</summary>
public sealed class Redirect
{
    /// <summary>Path as readers typed it, beginning with a slash, not percent-encoded.</summary>
    public required string From { get; set; }

    /// <summary>The item it leads to, wherever that stands now; or null when <see cref="To"/> says.</summary>
    public Guid? ItemId { get; set; }

    public string? To { get; set; }
    public DateTimeOffset At { get; set; }
}
