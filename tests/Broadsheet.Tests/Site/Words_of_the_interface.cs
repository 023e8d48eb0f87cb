using System.Globalization;
using Broadsheet.Platform;
using Broadsheet.Site;

namespace Broadsheet.Tests.Site;

public sealed class Words_of_the_interface
{
    /// <summary>Every file of words beside an English one: its path without the language, and the language.</summary>
    public static TheoryData<string, string> Languages() =>
        [.. from words in (string[])["Site/Words/Interface", "Desk/Words/Desk"]
            from path in Directory.EnumerateFiles(Path.GetDirectoryName(PathOf(words))!, $"{Path.GetFileName(words)}.*.resx")
            select ((string, string))(words, Path.GetFileName(path).Split('.')[1])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_says_everything_that_English_says_and_nothing_else(string words, string language) =>
        Assert.Empty(LanguageFile.Read($"{PathOf(words)}.{language}.resx").Faults(LanguageFile.Read($"{PathOf(words)}.resx"), CultureInfo.GetCultureInfo(language)));

    [Fact]
    public void Every_fault_of_a_file_is_named()
    {
        var english = new LanguageFile(new Dictionary<string, string> { ["Menu"] = "Menu", ["By"] = "By", ["Page"] = "Page {0} of {1}", ["Days.one"] = "{0} day", ["Days.other"] = "{0} days" });
        var russian = new LanguageFile(new Dictionary<string, string> { ["Menu"] = " ", ["Page"] = "Страница {0}", ["Days.one"] = "{0} день", ["Days.few"] = "{0} дня", ["Days.other"] = "{0} дня", ["Days.two"] = "{0} дня", ["Old"] = "Старое" });

        Assert.Equal(["By is missing", "Days.many is missing", "Days.two is left over", "Menu is empty", "Old is left over", "Page fills in other things: Страница {0}"], russian.Faults(english, CultureInfo.GetCultureInfo("ru")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "0 stories", "1 story", "2 stories", "5 stories", "11 stories", "100 stories")]
    [InlineData("es", "0 noticias", "1 noticia", "2 noticias", "5 noticias", "11 noticias", "100 noticias")]
    [InlineData("ar", "لا أخبار", "خبر واحد", "خبران", "5 أخبار", "11 خبرا", "100 خبر")]
    [InlineData("fr", "0 article", "1 article", "2 articles", "5 articles", "11 articles", "100 articles")]
    [InlineData("de", "0 Beiträge", "1 Beitrag", "2 Beiträge", "5 Beiträge", "11 Beiträge", "100 Beiträge")]
    [InlineData("ru", "0 материалов", "1 материал", "2 материала", "5 материалов", "11 материалов", "100 материалов")]
    [InlineData("zh", "0 篇报道", "1 篇报道", "2 篇报道", "5 篇报道", "11 篇报道", "100 篇报道")]
    [InlineData("hi", "0 समाचार", "1 समाचार", "2 समाचार", "5 समाचार", "11 समाचार", "100 समाचार")]
    [InlineData("pt", "0 notícia", "1 notícia", "2 notícias", "5 notícias", "11 notícias", "100 notícias")]
    [InlineData("tr", "0 haber", "1 haber", "2 haber", "5 haber", "11 haber", "100 haber")]
    [InlineData("ja", "0件の記事", "1件の記事", "2件の記事", "5件の記事", "11件の記事", "100件の記事")]
    [InlineData("fa", "۰ خبر", "۱ خبر", "۲ خبر", "۵ خبر", "۱۱ خبر", "۱۰۰ خبر")]
    [InlineData("he", "0 כתבות", "כתבה אחת", "שתי כתבות", "5 כתבות", "11 כתבות", "100 כתבות")]
    public void Numbers_take_the_form_of_the_language(string language, params string[] counts) =>
        Assert.Equal(counts, new[] { 0, 1, 2, 5, 11, 100 }.Select(number => Words.In(language).Count("Stories", number)));

    [Theory]
    [InlineData("en", 21_000, "21,000")]
    [InlineData("es", 21_000, "21.000")]
    [InlineData("de", 21_000, "21.000")]
    [InlineData("fr", 21_000, "21\u202f000")]
    [InlineData("hi", 2_100_000, "21,00,000")]
    [InlineData("fa", 21_000, "۲۱٬۰۰۰")]
    public void Numbers_are_grouped_and_written_as_the_language_does(string language, int number, string words) =>
        Assert.Equal(words, Words.In(language).Number(number));

    [Theory]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 112, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 21, "many")]
    [InlineData("cs", 5, "other")]
    [InlineData("sl", 102, "two")]
    [InlineData("lt", 21, "one")]
    [InlineData("lt", 12, "other")]
    [InlineData("lv", 30, "zero")]
    [InlineData("ro", 119, "few")]
    [InlineData("cy", 6, "many")]
    [InlineData("fr", 1_000_000, "many")]
    [InlineData("es", 1_000_000, "many")]
    [InlineData("pt-PT", 0, "other")]
    [InlineData("pt-BR", 0, "one")]
    public void Other_languages_are_known_too(string language, int number, string form) =>
        Assert.Equal(form, Plurals.Category(CultureInfo.GetCultureInfo(language), number));

    private static string PathOf(string words) => Path.Combine(Project.Root, "src", "Broadsheet", words);
}
