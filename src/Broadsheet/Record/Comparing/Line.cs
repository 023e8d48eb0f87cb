using Broadsheet.Formats.Bodies;

namespace Broadsheet.Record.Comparing;

/// <summary>One thing of a version that is compared as a whole: its headline, a paragraph, a picture.</summary>
/// <param name="Part">Which part of the story it is.</param>
/// <param name="Text">Its words; addresses of links stand in angle brackets behind theirs.</param>
internal sealed record Line(StoryPart Part, string Text)
{
    public Picture? Picture { get; init; }

    /// <summary>Id of its block, and its place there.</summary>
    public string? Block { get; init; }

    public bool IsLike(Line other) => Part == other.Part && Text == other.Text && Picture?.Blob == other.Picture?.Blob && Picture?.Href == other.Picture?.Href;
}
