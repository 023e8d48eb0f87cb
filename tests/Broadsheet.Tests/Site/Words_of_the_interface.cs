using System.Collections;
using System.Globalization;
using System.Resources;
using Broadsheet.Site;

namespace Broadsheet.Tests.Site;

public sealed class Words_of_the_interface
{
    [Theory]
    [InlineData("Broadsheet.Site.Words.Interface", "es", new[] { "one", "other" })]
    [InlineData("Broadsheet.Site.Words.Interface", "ar", new[] { "zero", "one", "two", "few", "many", "other" })]
    [InlineData("Broadsheet.Desk.Words.Desk", "es", new[] { "one", "other" })]
    [InlineData("Broadsheet.Desk.Words.Desk", "ar", new[] { "zero", "one", "two", "few", "many", "other" })]
    public void A_language_says_everything_that_English_says(string words, string language, string[] forms)
    {
        var resources = new ResourceManager(words, typeof(Words).Assembly);
        var english = Names(resources, CultureInfo.InvariantCulture);
        var counted = english.Where(name => name.EndsWith(".one", StringComparison.Ordinal)).Select(name => name[..^".one".Length]).ToList();
        var wanted = english.Where(name => !name.EndsWith(".one", StringComparison.Ordinal) && !name.EndsWith(".other", StringComparison.Ordinal))
            .Concat(counted.SelectMany(name => forms.Select(form => $"{name}.{form}")));

        Assert.NotEmpty(english);
        Assert.Empty(wanted.Except(Names(resources, CultureInfo.GetCultureInfo(language))));
    }

    [Theory]
    [InlineData("en", 1, "1 story")]
    [InlineData("en", 0, "0 stories")]
    [InlineData("es", 1200, "1200 noticias")]
    [InlineData("ar", 2, "خبران")]
    [InlineData("ar", 5, "5 أخبار")]
    [InlineData("ar", 11, "11 خبرا")]
    [InlineData("ar", 100, "100 خبر")]
    public void Numbers_take_the_form_of_the_language(string language, int number, string words) =>
        Assert.Equal(words, Words.In(language).Count("Stories", number).Replace(".", "", StringComparison.Ordinal));

    private static HashSet<string> Names(ResourceManager resources, CultureInfo culture) =>
        [.. resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];
}
