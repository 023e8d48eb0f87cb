using Broadsheet.Archive;

namespace Broadsheet.Site.Fronts;

/// <summary>All that an edition's front is a function of.</summary>
public sealed record FrontView(Imprint In, PageHead Head)
{
    /// <summary>What is told live at this hour.</summary>
    public IReadOnlyList<LivePage> Live { get; init; } = [];

    public Listed? Lead { get; init; }

    /// <summary>Two headlines under the lead.</summary>
    public IReadOnlyList<Listed> Beside { get; init; } = [];

    /// <summary>Two with pictures, then one of words.</summary>
    public IReadOnlyList<Listed> Seconds { get; init; } = [];

    public IReadOnlyList<Listed> Opinion { get; init; } = [];

    /// <summary>Portraits of those who wrote <see cref="Opinion"/>, by their urlName.</summary>
    public IReadOnlyDictionary<string, Formats.Bodies.Picture> Portraits { get; init; } = new Dictionary<string, Formats.Bodies.Picture>();

    public IReadOnlyList<Mended> Mended { get; init; } = [];

    /// <summary>The newest, whatever they are; these may stand elsewhere on the front too.</summary>
    public IReadOnlyList<Listed> Latest { get; init; } = [];

    /// <summary>Three columns of text.</summary>
    public IReadOnlyList<IReadOnlyList<Listed>> Columns { get; init; } = [];

    public IReadOnlyList<Aired> Aired { get; init; } = [];

    public IReadOnlyList<FrontBlock> Blocks { get; init; } = [];
}

/// <summary>A section's part of the front.</summary>
public sealed record FrontBlock(Section Section, IReadOnlyList<Listed> Stories);

/// <summary>A correction as the front shows it.</summary>
public sealed record Mended(string Address, string Headline, string Note);
