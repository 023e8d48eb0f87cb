namespace Broadsheet.Tests.Search;

public sealed class Words_of_each_language
{
    [Theory]
    [InlineData("en", "Ferries are returning to the harbour", "ferry returned")]
    [InlineData("en", "The mayor’s café", "MAYOR cafe")]
    [InlineData("en", "Sailing at 16:30", "16:30")]
    [InlineData("es", "Las elecciones del año próximo", "eleccion")]
    [InlineData("es", "Los barcos volvieron al muelle", "barco muelles")]
    [InlineData("fr", "L’église et les bateaux", "eglise bateau")]
    [InlineData("de", "Die Straßen am Hafen werden größer", "strasse grosser")]
    [InlineData("de", "Der Müller fährt", "mueller")]
    [InlineData("pt", "As eleições municipais", "eleicoes municipal")]
    [InlineData("ru", "Новые паромы вышли в море", "паром")]
    [InlineData("ru", "Всё о йоде", "все йоде")]
    [InlineData("tr", "İSTANBUL'DA VAPUR", "istanbul")]
    [InlineData("tr", "İstanbul vapurları", "ISTANBUL vapur")]
    [InlineData("tr", "Işıklar söndü", "ışık")]
    [InlineData("tr", "Işıklar söndü", "isiklar sondu")]
    [InlineData("ar", "عادت السفن إلى الميناء", "سفن ميناء")]
    [InlineData("ar", "المدرسة الجديدة", "مدرسه")]
    [InlineData("ar", "أُعلن عن الرحلة ٢٣", "اعلن رحله 23")]
    [InlineData("fa", "کشتی‌های تازه", "كشتي")]
    [InlineData("hi", "नई नावें बंदरगाह पहुंचीं", "बंदरगाह")]
    [InlineData("he", "הַנָּמָל הישן", "הנמל")]
    [InlineData("el", "Το λιμάνι της πόλης", "λιμανι")]
    [InlineData("ja", "東京都の港で電車が止まった", "東京")]
    [InlineData("ja", "東京都の港で電車が止まった", "電車が")]
    [InlineData("ja", "東京都の港で電車が止まった", "港")]
    [InlineData("ja", "ｶﾞｽ工場", "ガス")]
    [InlineData("zh", "港口罢工今天结束", "罢工")]
    [InlineData("ko", "항구에서 배가 떠났다", "항구")]
    [InlineData("th", "เรือข้ามฟากกลับมาแล้ว", "ข้ามฟาก")]
    [InlineData("uk", "Пороми їдуть", "пороми ідуть")]
    [InlineData("en", "Report from 東京 today", "東京")]
    [InlineData("en", "ＦＵＬＬ width", "full")]
    public async Task A_story_is_found_as_its_readers_write(string language, string headline, string words)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        if (language is not ("en" or "ar")) await paper.Edition(language);
        await paper.Story(headline, edition: language);

        Assert.Equal([headline], await paper.Found(words, language));
    }

    [Theory]
    [InlineData("ja", "京都の東", "東京")]
    [InlineData("ja", "東京の電車", "京電")]
    [InlineData("ru", "Йод", "иод")]
    [InlineData("th", "เรือข้ามฟาก", "ฟากข้าม")]
    [InlineData("tr", "Kar yağdı", "kır")]
    [InlineData("en", "The university", "universes are")]
    public async Task Other_words_are_other_words(string language, string headline, string words)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        if (language != "en") await paper.Edition(language);
        await paper.Story(headline, edition: language);

        Assert.Empty(await paper.Found($"\"{words}\"", language));
        Assert.Equal([headline], await paper.Found(headline, language));
    }
}
