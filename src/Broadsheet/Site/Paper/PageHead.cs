namespace Broadsheet.Site;

/// <summary>What machines read of a page before its first word.</summary>
/// <param name="Title">Without the paper's name.</param>
public sealed record PageHead(string Title)
{
    public string? Description { get; init; }

    public IReadOnlyList<HeadMeta> Metas { get; init; } = [];

    public IReadOnlyList<HeadLink> Links { get; init; } = [];

    /// <summary>One JSON object, already escaped for a script element; null where there is nothing to say.</summary>
    public string? JsonLd { get; init; }
}

/// <param name="Property">True for <c>property=</c> (Open Graph), false for <c>name=</c>.</param>
public sealed record HeadMeta(string Name, string Content, bool Property = false);

public sealed record HeadLink(string Rel, string Href)
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public string? Language { get; init; }
    public string? As { get; init; }
    public string? SourceSet { get; init; }
    public string? Sizes { get; init; }
}
