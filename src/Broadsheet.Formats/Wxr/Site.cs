namespace Broadsheet.Formats.Wxr;

/// <summary>What the channel says of the whole site before its first item.</summary>
internal sealed class Site
{
    public string? Language { get; set; }
    public string? Address { get; set; }

    /// <summary>By login, and by the form that addresses use.</summary>
    public Dictionary<string, Credit> Authors { get; } = new(StringComparer.OrdinalIgnoreCase);
}
