using Broadsheet.Archive;

namespace Broadsheet.Site;

/// <summary>What every page of an edition carries: its name and sections, its sister editions, its words and its way with dates.</summary>
/// <param name="At">When the page is printed: dates the masthead.</param>
public sealed record Imprint(Edition Edition, IReadOnlyList<Section> Sections, IReadOnlyList<Edition> Editions, DateTimeOffset At)
{
    public Words Words { get; } = Words.In(Edition.Language);

    public Dates Dates { get; } = new(Edition);

    public string Root => $"/{Edition.Code}/";

    public string Direction => DirectionOf(Edition);

    public static string DirectionOf(Edition edition) => edition.IsRightToLeft ? "rtl" : "ltr";

    public Section? Section(string? urlName) => Sections.FirstOrDefault(section => section.UrlName == urlName);

    public string ColourOf(string? section) => Section(section)?.Colour ?? "harbour";

    public string SectionAddress(string urlName) => $"{Root}{urlName}/";

    public string TagAddress(string urlName) => $"{Root}tags/{urlName}/";

    public string AuthorAddress(string urlName) => $"{Root}by/{urlName}/";
}
