using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Archive;

namespace Broadsheet.Site.Demo;

/// <summary><c>demo/shows.json</c>.</summary>
internal sealed record DemoShowFiles(IReadOnlyList<DemoShow> Shows, IReadOnlyList<DemoEpisode> Episodes, IReadOnlyList<DemoFilm> Films);

/// <param name="Cover">Name of a square drawing.</param>
internal sealed record DemoShow(string Edition, string UrlName, string Title, string Description, string Author, string Cover, string Alt, string Category)
{
    public string? OwnerEmail { get; init; }
    public string? FundingHref { get; init; }
    public string? FundingWords { get; init; }
    public string? License { get; init; }
    public bool IsSerial { get; init; }
    public IReadOnlyList<Contributor> People { get; init; } = [];
}

internal sealed record DemoEpisode(string Edition, string Show, string Section, string UrlName, int MinutesAgo, string Headline, string Standfirst, IReadOnlyList<DemoLine> Lines)
{
    public int Season { get; init; }
    public int Number { get; init; }
    public EpisodeKind Kind { get; init; }
    public IReadOnlyList<string> Body { get; init; } = [];
    public IReadOnlyList<Contributor> People { get; init; } = [];
}

/// <param name="Story">Of the story that it leads.</param>
internal sealed record DemoFilm(string Edition, string Story, string Picture, string Voice, string Title, IReadOnlyList<DemoLine> Lines);

/// <param name="Voice">Of espeak-ng.</param>
/// <param name="Chapter">Title of the chapter that begins with it.</param>
internal sealed record DemoLine(string Text, string? Speaker = null, string Voice = "", string? Chapter = null)
{
    /// <summary>Captions in other languages, by language.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Elsewhere { get; init; } = [];

    public string In(string language) => Elsewhere.TryGetValue(language, out var words) ? words.GetString()! : Text;
}
