using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Broadsheet.Archive;

namespace Broadsheet.Site.Demo;

/// <summary>The folder <c>demo</c>: a paper as files that people can read and edit.</summary>
internal sealed class DemoFiles(string named)
{
    private readonly string folder = Path.GetFullPath(named);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public DemoPaper Paper => field ??= Read<DemoPaper>("paper.json");

    public DemoSubjects Subjects => field ??= Read<DemoSubjects>("subjects.json");

    public DemoShowFiles Shows { get; } = Read<DemoShowFiles>(Path.GetFullPath(named), "shows.json");

    public IEnumerable<DemoStory> Stories => Each<DemoStory>("stories");

    /// <summary>What the desk has in work.</summary>
    public IEnumerable<DemoStory> Drafts => Each<DemoStory>("drafts");

    /// <summary>By edition.</summary>
    public IEnumerable<(string Edition, DemoPage Page)> Pages =>
        Directory.EnumerateDirectories(Path.Combine(folder, "about")).Order(StringComparer.Ordinal)
            .SelectMany(edition => Files(edition).Select(file => (Path.GetFileName(edition), Read<DemoPage>(file))));

    public IEnumerable<(string Name, byte[] Svg)> Pictures =>
        Directory.EnumerateFiles(Path.Combine(folder, "pictures"), "*.svg").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)));

    /// <summary>One drawing, as SVG.</summary>
    public byte[] Picture(string name) => File.ReadAllBytes(Path.Combine(folder, "pictures", $"{name}.svg"));

    private IEnumerable<T> Each<T>(string part) =>
        Directory.EnumerateDirectories(Path.Combine(folder, part)).SelectMany(Files).Select(Read<T>);

    private static IEnumerable<string> Files(string of) => Directory.EnumerateFiles(of, "*.json").Order(StringComparer.Ordinal);

    private T Read<T>(string name) => Read<T>(folder, name);

    private static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options)!;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path}:{broken.LineNumber + 1}: {broken.Message}", broken);
        }
    }
}

internal sealed record DemoPaper(string Name, IReadOnlyList<DemoEdition> Editions, IReadOnlyList<DemoSection> Sections, IReadOnlyList<DemoPerson> People);

internal sealed record DemoEdition(string Code, string Language, string Name, string Dir, string Zone, string PaperName, string? Motto, int Order, bool Default = false);

internal sealed record DemoSection(string Edition, string UrlName, string Name, string? Colour, int Order);

/// <summary>Name, role and biography are by edition.</summary>
internal sealed record DemoPerson(string UrlName, string? Email, string? Portrait, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string>? Role, IReadOnlyDictionary<string, string>? Biography);

internal sealed record DemoSubjects(string Source, IReadOnlyList<DemoSubject> Subjects);

internal sealed record DemoSubject(string Code, IReadOnlyDictionary<string, string> Names);

internal sealed record DemoPage(string UrlName, string Title, string? Standfirst, JsonArray Body);

/// <param name="Story">The same in other editions where they tell one Story.</param>
/// <param name="MinutesAgo">Before the paper is made.</param>
internal sealed record DemoStory(string Story, string Edition, string Section, string? UrlName, int MinutesAgo, string Headline, JsonArray Body)
{
    public int Urgency { get; init; }
    public string? Kicker { get; init; }
    public string? Genre { get; init; }
    public string? Slugline { get; init; }
    public string? Standfirst { get; init; }
    public string? Dateline { get; init; }
    public IReadOnlyList<string> Byline { get; init; } = [];
    public IReadOnlyList<string> Subjects { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public DemoLead? Lead { get; init; }
    public IReadOnlyList<DemoChange> Later { get; init; } = [];
}

internal sealed record DemoLead(string Picture, string? Alt, string? Caption, string? Credit);

internal sealed record DemoChange(VersionKind Kind, int MinutesAgo, string? Note, DemoSet? Set);

internal sealed record DemoSet(string? Headline, string? Standfirst, JsonArray? Body);
