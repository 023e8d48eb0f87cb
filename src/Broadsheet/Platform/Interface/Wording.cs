using System.Globalization;
using System.Resources;

namespace Broadsheet.Platform;

/// <summary>The words of one part of the house in one language. What a language lacks is said in English.</summary>
/// <param name="language">BCP 47.</param>
public abstract class Wording(ResourceManager resources, string language)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    public string Language => culture.Name;

    /// <summary>Sorts names as the language's readers look them up.</summary>
    public StringComparer Names => StringComparer.Create(culture, CompareOptions.IgnoreCase);

    public bool IsRightToLeft => culture.TextInfo.IsRightToLeft;

    public string this[string name] => Find(name) ?? throw new MissingManifestResourceException($"{resources.BaseName} has no words named '{name}'.");

    public string this[string name, params object[] with] => string.Format(culture, this[name], [.. with.Select(part => part is int number ? Number(number) : part)]);

    /// <summary>Words that depend on a number: <c>Stories.one</c>, <c>Stories.other</c> and whatever else the language tells apart.</summary>
    public string Count(string name, int number) =>
        string.Format(culture, Find($"{name}.{Plurals.Category(culture, number)}") ?? this[$"{name}.other"], Number(number));

    public string Number(int number) => Digits.Of(culture, number.ToString("N0", culture));

    /// <summary>Null when there are no such words: for names that come from elsewhere, such as genres.</summary>
    public string? Find(string name) => resources.GetString(name, culture);
}
