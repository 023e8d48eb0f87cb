using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site.About;

/// <summary>All that a page about the paper itself is a function of.</summary>
public sealed record AboutView(Imprint In, PageHead Head, string Title, IReadOnlyList<Block> Body)
{
    public string? Standfirst { get; init; }
}
