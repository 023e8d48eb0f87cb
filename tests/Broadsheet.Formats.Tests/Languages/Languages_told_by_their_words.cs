using Broadsheet.Formats.Languages;
using CsCheck;

namespace Broadsheet.Formats.Tests.Languages;

public sealed class Languages_told_by_their_words(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ar")]
    [InlineData("cs")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fi")]
    [InlineData("fr")]
    [InlineData("hi")]
    [InlineData("id")]
    [InlineData("it")]
    [InlineData("ko")]
    [InlineData("pl")]
    [InlineData("pt")]
    [InlineData("ru")]
    [InlineData("sv")]
    [InlineData("th")]
    [InlineData("tr")]
    [InlineData("zh")]
    public void Ninety_seven_of_a_hundred_single_sentences_are_told(string language)
    {
        var sentences = File.ReadAllLines(Fixtures.PathOf($"languages/{language}.tsv")).Select(line => line.Split('\t')[1]).ToArray();

        var wrong = sentences.Where(sentence => LanguageDetector.Detect(sentence) != language).ToArray();

        var right = 1 - ((double)wrong.Length / sentences.Length);
        output.WriteLine($"{language}: {right:P1} of {sentences.Length}; taken for {string.Join(", ", wrong.CountBy(each => LanguageDetector.Detect(each) ?? "none").Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(sentences.Length >= 900, "The fixture holds about 1,000 sentences.");
        Assert.True(right >= 0.97, $"{language}: {right:P1}: {string.Join("\n", wrong.Take(15))}");
    }

    [Theory]
    [InlineData("nl", "De havenmeester zei maandag dat de veerboot pas na het weekend weer zal varen.")]
    [InlineData("uk", "Начальник порту повідомив, що пором відновить рейси після вихідних, якщо дозволить погода.")]
    [InlineData("fa", "مدیر بندر گفت که کشتی پس از پایان هفته دوباره حرکت خواهد کرد.")]
    [InlineData("he", "מנהל הנמל אמר כי המעבורת תשוב להפליג אחרי סוף השבוע.")]
    [InlineData("ja", "港長は、フェリーは週末の後に運航を再開すると述べた。")]
    [InlineData("ur", "بندرگاہ کے سربراہ نے کہا کہ کشتی ہفتے کے بعد دوبارہ چلے گی۔")]
    public void Languages_of_other_editions_are_told(string language, string sentence) => Assert.Equal(language, LanguageDetector.Detect(sentence));

    [Fact]
    public void Text_without_letters_has_no_language() => Assert.Null(LanguageDetector.Detect("0:00 / 26:44 — 12.5 %"));

    [Fact]
    public void Any_text_is_answered() => Gen.String.Sample(text => LanguageDetector.Guess(text) is null or { Tag.Length: > 1, Sure: >= 0 and <= 1 });
}
