using System.Collections.Frozen;
using System.Text.Json;

namespace Broadsheet.Platform;

/// <summary>Where the style sheet, the modules, the faces and the wordmarks lie. Their names change with their content.</summary>
public sealed class Built
{
    private readonly FrozenDictionary<string, string> names;

    public Built(IWebHostEnvironment house)
    {
        var list = house.WebRootFileProvider.GetFileInfo("built/names.json");
        if (!list.Exists) throw new FileNotFoundException("wwwroot/built/names.json is missing: run 'npm ci && npm run build' first.");
        using var stream = list.CreateReadStream();
        names = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }

    public string Style => names["site.css"];

    /// <summary>The service worker.</summary>
    public string Worker => names["offline.js"];

    public string LiteStyle => names["lite.css"];

    public string Script => names["site.js"];

    public string EarlyScript => names["theme-early.js"];

    public string DeskStyle => names["desk.css"];

    public string DeskScript => names["desk.js"];

    public string AccountsScript => names["accounts.js"];

    public string AccountsStyle => names["accounts.css"];

    /// <summary>What controls say in a language; in English when they do not speak it.</summary>
    /// <param name="language">BCP 47.</param>
    public string ControlWords(string language) =>
        names.GetValueOrDefault($"words:{language}") ?? names.GetValueOrDefault($"words:{language.Split('-')[0]}") ?? names["words:en"];

    /// <summary>The faces that a page in this language needs before its first word: two files at most.</summary>
    public IEnumerable<string> Faces(string language) => (Scripts.Of(language) switch
    {
        Lettering.Arabic => (string[])["naskh"],
        Lettering.Cyrillic => ["cyrillic", "cyrillic-latin"],
        Lettering.Hebrew => ["hebrew"],
        Lettering.Devanagari => ["devanagari"],
        Lettering.LatinBeyond => ["serif", "serif-beyond"],
        Lettering.Latin => ["serif", "sans"],
        _ => [],
    }).Select(face => names[$"{face}.woff2"]);

    /// <summary>The mark drawn for a paper of this name, or null: then the name is set in the headline face.</summary>
    public Wordmark? MarkOf(string paperName)
    {
        if (!names.TryGetValue($"wordmark:{paperName}", out var place)) return null;
        var parts = place.Split('#');
        return new Wordmark(parts[0], parts[1]);
    }
}

/// <param name="Frame">The drawing's viewBox.</param>
public sealed record Wordmark(string Address, string Frame)
{
    public string Width => Frame.Split(' ')[2];

    public string Height => Frame.Split(' ')[3];
}
