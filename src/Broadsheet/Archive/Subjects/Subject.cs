namespace Broadsheet.Archive;

/// <summary>An IPTC Media Topic or a topic of the paper's own.</summary>
public sealed class Subject
{
    /// <summary><c>medtop:20000337</c>, or <c>paper:ferries</c>.</summary>
    public required string Code { get; set; }

    public string? ParentCode { get; set; }
    public bool IsRetired { get; set; }

    /// <summary>Names by BCP 47 tag, lower case.</summary>
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();
}
