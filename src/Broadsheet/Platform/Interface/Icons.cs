using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Broadsheet.Platform;

/// <summary>The sprite: drawings of <c>Icons</c>, on a grid of 24, by name.</summary>
internal static class Icons
{
    private const string Folder = "Broadsheet.Platform.Interface.Icons.";
    private const string Opening = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">";

    private static readonly FrozenDictionary<string, MarkupString> Drawn = Read().ToFrozenDictionary();

    /// <summary>What lies between the svg tags.</summary>
    public static MarkupString Drawing(string name) => Drawn[name];

    private static IEnumerable<KeyValuePair<string, MarkupString>> Read()
    {
        var house = Assembly.GetExecutingAssembly();
        foreach (var resource in house.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(house.GetManifestResourceStream(resource)!);
            var drawing = reader.ReadToEnd().Trim()[Opening.Length..^"</svg>".Length];
            yield return new(resource[Folder.Length..^".svg".Length], new MarkupString(drawing));
        }
    }
}
