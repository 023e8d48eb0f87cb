namespace Broadsheet.Browser.Tests.Languages;

/// <summary>One of the languages that readers' pages speak, with a story in it.</summary>
/// <param name="Tag">BCP 47, and the edition's code.</param>
/// <param name="Today">4 March 2031 as its papers date their front.</param>
/// <param name="Asked">A word of the story in another form, or as readers type it.</param>
/// <param name="Stories">How it counts one story.</param>
internal sealed record Tongue(string Tag, string Name, string Today, string Headline, string Text, string Asked, string Stories, bool IsRightToLeft = false)
{
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new("en", "English", "Tuesday 4 March 2031", "Night ferry returns", "The ferry sails again at “twenty to midnight”, the harbour office said.", "ferries", "1 story"),
        new("es", "Español", "Martes, 4 de marzo de 2031", "Vuelve el transbordador nocturno", "El transbordador zarpa otra vez, según la capitanía.", "transbordadores", "1 noticia"),
        new("ar", "العربية", "الثلاثاء 4 مارس 2031", "عودة عبّارة الليل", "أبحرت العبّارة من جديد، كما قال مكتب الميناء.", "العبارة", "خبر واحد", IsRightToLeft: true),
        new("fr", "Français", "Mardi 4 mars 2031", "Le bac de nuit est de retour", "Le bac œuvre à nouveau, dit la capitainerie : « à minuit ».", "bacs", "1 article"),
        new("de", "Deutsch", "Dienstag, 4. März 2031", "Die Nachtfähre fährt wieder", "Die Fähre legt wieder ab, sagte das Hafenamt: „kurz vor Mitternacht“.", "Nachtfähren", "1 Beitrag"),
        new("ru", "Русский", "Вторник, 4 марта 2031", "Ночной паром вернулся", "Паром снова выходит в море, сообщили в управлении порта: «около полуночи».", "паромы", "1 материал"),
        new("zh", "中文", "2031年3月4日 星期二", "夜间渡轮恢复航行", "港务局表示，渡轮将于“午夜前”再次起航。", "渡轮", "1 篇报道"),
        new("hi", "हिन्दी", "मंगलवार, 4 मार्च 2031", "रात की नौका लौट आई", "बंदरगाह कार्यालय ने कहा कि नौका फिर चलेगी, “आधी रात से पहले”।", "नौका", "1 समाचार"),
        new("pt", "Português", "Terça-feira, 4 de março de 2031", "A balsa noturna voltou", "A balsa navega outra vez, disse a capitania.", "balsas", "1 notícia"),
        new("tr", "Türkçe", "4 Mart 2031 Salı", "Gece vapuru geri döndü", "İskelede ışıklar yandı; vapur yeniden sefere çıkıyor, dedi liman müdürlüğü.", "vapurlar", "1 haber"),
        new("ja", "日本語", "2031年3月4日（火）", "夜行フェリーが再開", "港湾局によると、フェリーは「真夜中前」に再び出航する。", "フェリー", "1件の記事"),
        new("fa", "فارسی", "سه‌شنبه ۱۳ اسفند ۱۴۰۹", "کشتی شبانه بازگشت", "ادارهٔ بندر گفت کشتی دوباره راه می‌افتد، «پیش از نیمه‌شب».", "كشتي", "۱ خبر", IsRightToLeft: true),
        new("he", "עברית", "יום שלישי, 4 במרץ 2031", "מעבורת הלילה חזרה", "המעבורת מפליגה שוב, נמסר ממשרד הנמל.", "מעבורת", "כתבה אחת", IsRightToLeft: true),
    ];
}
