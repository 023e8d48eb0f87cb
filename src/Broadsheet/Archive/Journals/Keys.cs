namespace Broadsheet.Archive;

/// <summary>Names of what a printed page shows; an entry of the Journal that names one of them makes the page stale.</summary>
public static class Keys
{
    public static string Item(Guid id) => $"item:{id:N}";

    /// <summary>Pages that show the other editions of a story.</summary>
    public static string Story(Guid id) => $"story:{id:N}";

    /// <summary>Lists over a whole edition: front, latest, its feeds and sitemaps.</summary>
    public static string Edition(string code) => $"edition:{code}";

    public static string Section(string edition, string urlName) => $"section:{edition}/{Uri.EscapeDataString(urlName)}";
    public static string Tag(string edition, string urlName) => $"tag:{edition}/{Uri.EscapeDataString(urlName)}";
    public static string Author(string edition, string urlName) => $"author:{edition}/{Uri.EscapeDataString(urlName)}";
    public static string Subject(string edition, string code) => $"subject:{edition}/{Uri.EscapeDataString(code)}";
    public static string Show(string edition, string urlName) => $"show:{edition}/{Uri.EscapeDataString(urlName)}";
    public static string Corrections(string edition) => $"corrections:{edition}";

    /// <summary>Pages of former versions that show a picture, or would if it were not withheld.</summary>
    public static string Picture(string blob) => $"picture:{blob}";

    /// <summary>A live page and what stands on it.</summary>
    public static string Live(Guid id) => $"live:{id:N}";

    /// <summary>What every page of an edition tells of this hour: breaking news, running live pages.</summary>
    public static string Now(string edition) => $"now:{edition}";

    /// <summary>On every page: names, sections, menus.</summary>
    public const string Paper = "paper";
}
