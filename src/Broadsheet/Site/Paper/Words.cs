using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Broadsheet.Site;

/// <summary>The interface's words in one language. What a language lacks is said in English.</summary>
public sealed class Words
{
    private static readonly ResourceManager Resources = new("Broadsheet.Site.Words.Interface", typeof(Words).Assembly);
    private static readonly ConcurrentDictionary<string, Words> Languages = new(StringComparer.Ordinal);

    private readonly CultureInfo culture;

    private Words(string language) => culture = CultureInfo.GetCultureInfo(language);

    /// <param name="language">BCP 47.</param>
    public static Words In(string language) => Languages.GetOrAdd(language, tag => new Words(tag));

    public string this[string name] => Find(name) ?? throw new MissingManifestResourceException($"Interface.resx has no words named '{name}'.");

    public string this[string name, params object[] with] => string.Format(culture, this[name], with);

    /// <summary>Words that depend on a number: <c>Stories.one</c>, <c>Stories.other</c> and whatever else the language tells apart.</summary>
    public string Count(string name, int number) =>
        string.Format(culture, Find($"{name}.{Plurals.Category(culture, number)}") ?? this[$"{name}.other"], Number(number));

    public string Number(int number) => number.ToString("N0", culture);

    /// <summary>Null when there are no such words: for names that come from stories, such as genres.</summary>
    public string? Find(string name) => Resources.GetString(name, culture);
}
