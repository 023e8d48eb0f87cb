using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>What readers wrote under a story in the house that it moved out of. No page prints it; it leaves with the story, and goes when the story is destroyed.</summary>
public sealed class KeptComments
{
    public Guid ItemId { get; set; }

    /// <summary>In their order there; public and refused ones.</summary>
    public required IReadOnlyList<ReaderComment> Comments { get; set; }
}
