using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>A page about the paper itself: who makes it, its principles, how to reach it.</summary>
public sealed class StandingPage
{
    public required string EditionCode { get; set; }

    /// <summary>Last part of its address: <c>/en/about/ethics</c>. The one called <c>about</c> stands at <c>/en/about/</c>.</summary>
    public required string UrlName { get; set; }

    public required string Title { get; set; }
    public string? Standfirst { get; set; }
    public IReadOnlyList<Block> Body { get; set; } = [];
    public DateTimeOffset Changed { get; set; }
}
