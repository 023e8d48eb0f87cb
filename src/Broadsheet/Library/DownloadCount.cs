namespace Broadsheet.Library;

/// <summary>How often an episode was got on one day. All that is kept of its listeners.</summary>
public sealed class DownloadCount
{
    public Guid ItemId { get; set; }

    /// <summary>In UTC.</summary>
    public DateOnly Day { get; set; }

    public int Count { get; set; }
}
