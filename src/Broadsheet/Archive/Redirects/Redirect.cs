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

    /// <summary>As an old address is kept: it leads on with a slash at its end and without.</summary>
    public static string Bare(string path) => path.TrimEnd('/') is { Length: > 0 } bare ? bare : "/";

    /// <summary>What WordPress calls the short link of a post.</summary>
    public static string ByNumber(string number) => "/?p=" + number;
}
