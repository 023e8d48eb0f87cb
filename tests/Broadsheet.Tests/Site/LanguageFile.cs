using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Broadsheet.Platform;

namespace Broadsheet.Tests.Site;

/// <summary>The words of one language as its file says them, held against the English ones.</summary>
internal sealed partial class LanguageFile(IReadOnlyDictionary<string, string> words)
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public IReadOnlyDictionary<string, string> Words => words;

    /// <exception cref="ArgumentException">A name stands in the file twice.</exception>
    public static LanguageFile Read(string path) => new(XDocument.Load(path).Root!.Elements("data").ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value));

    /// <summary>What is missing, left over, empty, or fills in something else than English does.</summary>
    public IEnumerable<string> Faults(LanguageFile english, CultureInfo culture)
    {
        var forms = Enumerable.Range(0, 1000).Select(number => Plurals.Category(culture, number)).Append("other").Distinct().ToList();
        var counted = english.Words.Keys.Where(name => name.EndsWith(".one", StringComparison.Ordinal)).Select(name => name[..^".one".Length]).ToHashSet();
        var wanted = english.Words.Keys.Where(name => !counted.Contains(WithoutForm(name))).Concat(counted.SelectMany(name => forms.Select(form => $"{name}.{form}"))).ToHashSet();
        // A round million may have a form of its own; few need it.
        var allowed = wanted.Concat(counted.Select(name => $"{name}.many")).ToHashSet();
        return
        [
            .. wanted.Except(words.Keys).Select(name => $"{name} is missing"),
            .. words.Keys.Except(allowed).Select(name => $"{name} is left over"),
            .. words.Where(entry => string.IsNullOrWhiteSpace(entry.Value)).Select(entry => $"{entry.Key} is empty"),
            .. words.Where(entry => english.Words.TryGetValue(entry.Key, out var meant) && !entry.Key.EndsWith(".one", StringComparison.Ordinal) && !Blanks(entry.Value).SequenceEqual(Blanks(meant))).Select(entry => $"{entry.Key} fills in other things: {entry.Value}"),
        ];
    }

    private static string WithoutForm(string name) => name.LastIndexOf('.') is > 0 and var dot && Forms.Contains(name[(dot + 1)..]) ? name[..dot] : name;

    private static IEnumerable<string> Blanks(string value) => Blank().Matches(value).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Blank();
}
