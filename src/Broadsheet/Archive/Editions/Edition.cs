namespace Broadsheet.Archive;

/// <summary>A language, region, zone and direction that the paper appears in.</summary>
public sealed class Edition
{
    /// <summary>First segment of its addresses: <c>en</c>, <c>es</c>, <c>ar</c>, <c>pt-br</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Its language by its own name: English, Español, العربية.</summary>
    public required string Name { get; set; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; set; }

    /// <summary>The paper's name in this edition.</summary>
    public required string PaperName { get; set; }

    public string? Motto { get; set; }
    public bool IsRightToLeft { get; set; }

    /// <summary>IANA zone that times are shown in and addresses are dated by.</summary>
    public required string Zone { get; set; }

    public int Order { get; set; }

    /// <summary>The one that <c>/</c> leads to when the reader's languages fit none.</summary>
    public bool IsDefault { get; set; }
}
