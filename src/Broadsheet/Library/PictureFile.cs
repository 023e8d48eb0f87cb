namespace Broadsheet.Library;

/// <summary>A picture that the paper keeps, with what is known of it wherever it is shown.</summary>
public sealed class PictureFile
{
    /// <summary>Its blob: SHA-256 in lower-case hex.</summary>
    public required string Blob { get; set; }

    /// <summary>Name of the file as it came.</summary>
    public required string Name { get; set; }

    /// <summary>Media type of the original.</summary>
    public required string MediaType { get; set; }

    /// <summary>In pixels, upright.</summary>
    public int Width { get; set; }

    public int Height { get; set; }
    public long Bytes { get; set; }

    /// <summary>Defaults for stories that use it; each may say otherwise.</summary>
    public string? Alt { get; set; }

    public string? Caption { get; set; }
    public string? CreditLine { get; set; }
    public string? UsageTerms { get; set; }
    public DateTimeOffset Added { get; set; }
    public Guid? AddedBy { get; set; }
    public DateTimeOffset? Trashed { get; set; }
}
