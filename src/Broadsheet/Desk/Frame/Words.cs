using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Broadsheet.Platform;

namespace Broadsheet.Desk;

/// <summary>What the desk says to journalists, in one language.</summary>
public sealed class Words : Wording
{
    /// <summary>Languages that the desk speaks, each by its own name.</summary>
    public static readonly IReadOnlyList<(string Tag, string Name)> Spoken = [("en", "English"), ("es", "Español"), ("ar", "العربية")];

    private static readonly ResourceManager Resources = new("Broadsheet.Desk.Words.Desk", typeof(Words).Assembly);
    private static readonly ConcurrentDictionary<string, Words> Languages = new(StringComparer.Ordinal);

    private Words(string language)
        : base(Resources, language)
    {
    }

    /// <summary>All words whose names begin so, by the rest of their names.</summary>
    public Dictionary<string, string> Under(string beginning) => Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
        .Select(entry => (string)entry.Key).Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).ToDictionary(name => name[beginning.Length..], name => this[name]);

    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <param name="language">BCP 47.</param>
    public static Words In(string language) => Languages.GetOrAdd(language, tag => new Words(tag));
}
