namespace Broadsheet.Archive;

/// <summary>A part of an edition with a front of its own.</summary>
public sealed class Section
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }
    public required string UrlName { get; set; }
    public required string Name { get; set; }

    /// <summary>Name of a colour of the style sheet: harbour, brick, moss, ink, plum, ochre, slate.</summary>
    public string? Colour { get; set; }

    public int Order { get; set; }
}
