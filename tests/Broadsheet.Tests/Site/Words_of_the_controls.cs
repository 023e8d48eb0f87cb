using System.Collections;
using System.Globalization;
using System.Resources;
using Broadsheet.Site;

namespace Broadsheet.Tests.Site;

public sealed class Words_of_the_controls
{
    private static readonly ResourceManager Resources = new("Broadsheet.Site.Words.Controls", typeof(ControlWords).Assembly);

    [Theory]
    [InlineData("es", "one other")]
    [InlineData("fr", "one other")]
    [InlineData("de", "one other")]
    [InlineData("pt", "one other")]
    [InlineData("ru", "one few many other")]
    [InlineData("tr", "one other")]
    [InlineData("ar", "zero one two few many other")]
    [InlineData("fa", "one other")]
    [InlineData("he", "one two other")]
    [InlineData("hi", "one other")]
    [InlineData("zh", "other")]
    [InlineData("ja", "other")]
    public void Are_said_in_every_language(string language, string forms)
    {
        var english = Names(CultureInfo.InvariantCulture);
        var counted = english.Where(name => name.EndsWith(".one", StringComparison.Ordinal)).Select(name => name[..^".one".Length]).ToList();
        var wanted = english.Where(name => !counted.Contains(name.Split('.')[0])).Concat(counted.SelectMany(name => forms.Split(' ').Select(form => $"{name}.{form}"))).ToHashSet();
        Assert.NotEmpty(counted);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), Names(CultureInfo.GetCultureInfo(language)).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Names(CultureInfo culture) =>
        [.. Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];
}
