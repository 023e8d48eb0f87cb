using Broadsheet.Archive;

namespace Broadsheet.Site;

/// <summary>What every page of an edition carries: its name and sections, its sister editions, its words and its way with dates.</summary>
/// <param name="At">When the page is printed: dates the masthead.</param>
public sealed record Imprint(Edition Edition, IReadOnlyList<Section> Sections, IReadOnlyList<Edition> Editions, DateTimeOffset At)
{
    public Words Words { get; } = Words.In(Edition.Language);

    /// <summary>What the controls of its pages say.</summary>
    public ControlWords Controls { get; } = ControlWords.In(Edition.Language);

    public Dates Dates { get; } = new(Edition);

    /// <summary>Scheme and host that readers know the paper by, without a slash at the end.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The style sheet of pages of words alone.</summary>
    internal string LiteStyle { get; init; } = "";

    /// <summary>Where its readers may share, in its order.</summary>
    internal IReadOnlyList<Network> ShareIn { get; init; } = [];

    /// <summary>Where it may be followed.</summary>
    internal IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>What it sends live.</summary>
    internal IReadOnlyList<Broadcast> OnAir { get; init; } = [];

    public string Root => $"/{Edition.Code}/";

    public string Direction => DirectionOf(Edition);

    public static string DirectionOf(Edition edition) => edition.IsRightToLeft ? "rtl" : "ltr";

    public Section? Section(string? urlName) => Sections.FirstOrDefault(section => section.UrlName == urlName);

    public string ColourOf(string? section) => Section(section)?.Colour ?? "harbour";

    public string SectionAddress(string urlName) => $"{Root}{urlName}/";

    public string TagAddress(string urlName) => $"{Root}tags/{urlName}/";

    /// <summary>A path as canonical links, feeds and cards write it: whole and percent-encoded.</summary>
    public string Whole(string path) => Uri.TryCreate(Origin + path, UriKind.Absolute, out var address) ? address.AbsoluteUri : path;

    public string AuthorAddress(string urlName) => $"{Root}by/{urlName}/";
}
