using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.PlainText;

/// <summary>Lines that say by their first words what they are: bylines, tags, captions and credits.</summary>
internal static class Labels
{
    private static readonly string[] Bylines = "By |Written by |Reported by |Reporting by |Por |Escrito por |Par |Von |Di |Door |Av |Автор: |Автор |Авторы: |Текст: |Автор текста: |بقلم |بقلم: |كتب |كتبت |كتب: |كتبت: |تقرير: |Yazan: |Yazar: |Haber: |作者：|作者:|作者 |记者 |记者：|文/|文／|文：|撰文：|編集：|文・|記者：|执笔：|लेखक: |रिपोर्ट: |द्वारा |نویسنده: |نوشته |گزارش: |מאת: |מאת |Redaktion: |Autor: |Autora: |Texte : |Reportagem: |Reportagem de ".Split('|');
    private static readonly string[] TagLists = "Tags:|Tag:|Topics:|Filed under:|More on:|Keywords:|Etiquetas:|Temas:|الوسوم:|وسوم:|كلمات مفتاحية:|كلمات دلالية:|Mots-clés :|Mots-clés:|Mots clés :|Thèmes :|Schlagwörter:|Themen:|Stichwörter:|Теги:|Темы:|Метки:|标签：|标签:|關鍵詞：|关键词：|关键字：|टैग:|टैग्स:|Tópicos:|Etiketler:|Etiket:|タグ：|タグ:|キーワード：|برچسب‌ها:|برچسب ها:|کلیدواژه‌ها:|תגיות:|נושאים:".Split('|');
    private static readonly string[] Credits = "Photo: |Photos: |Photograph: |Photo by |Photo credit: |Image: |Image credit: |Picture: |Credit: |Illustration: |Video: |Photo : |Photo / |Crédit : |Crédit photo : |Crédits : |Foto: |Fotos: |Fotografía: |Imagen: |Crédito: |Imagem: |Bild: |Bildquelle: |Quelle: |Фото: |Фото |Фотография: |Иллюстрация: |Снимок: |صورة: |الصورة: |تصوير: |المصدر: |Fotoğraf: |Görsel: |Kaynak: |图：|图片：|图源：|图片来源：|摄影：|攝影：|圖：|写真：|写真:|撮影：|画像：|फोटो: |तस्वीर: |चित्र: |फ़ोटो: |عکس: |تصویر: |צילום: |צילום |תמונה: |© |©".Split('|');

    private static readonly string[] Trades = "reporter|correspondent|editor|journalist|columnist|staff writer|producer|political writer|redactor|redactora|corresponsal|periodista|editora|journaliste|correspondant|rédact|redakteur|korrespondent|reporterin|корреспондент|редактор|журналист|обозреватель|jornalista|repórter|correspondente|giornalista|corrispondente|inviato|muhabir|editör|مراسل|محرر|صحفي|כתב|עורך|خبرنگار".Split('|');

    /// <summary>The names of a byline without its first word, or null.</summary>
    public static string? Byline(Line line)
    {
        if (line.Words > 14 || line.EndsSentence || Lines.HasMarks(line.Text)) return null;
        foreach (var label in Bylines)
            if (line.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && line.Text[label.Length..].TrimStart(' ', ':', '：') is { Length: > 1 } name && LooksLikeNames(name)) return Name(name);
        return null;
    }

    /// <summary>Two to four words with capitals and nothing else, as a person's name is written.</summary>
    public static bool IsName(string line) =>
        line.Length < 50 && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words && words.All(word => char.IsUpper(word[0]) && word.Length > 1 && word.All(letter => char.IsLetter(letter) || letter is '-' or '’' or '\'' or '.') && !word.All(char.IsUpper));

    /// <summary>"Coastal reporter", "Corresponsal en Tarn": what a writer does.</summary>
    public static bool IsTrade(Line line) => line.Words is > 0 and <= 8 && !line.EndsSentence && Trades.Any(trade => line.Text.Contains(trade, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<string> Tags(string line)
    {
        foreach (var label in TagLists)
            if (line.Length < 400 && line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return Split(line[label.Length..]);
        if (line.Length < 400 && line.StartsWith('#') && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(word => word.StartsWith('#') && word.Length > 1)) return [.. words.Select(word => word[1..].Replace('_', ' '))];
        return [];
    }

    /// <summary>"World > Harbours > Ferries": names between signs that only a path has.</summary>
    public static IReadOnlyList<string> Path(Line line)
    {
        if (line.Text.Length > 120 || line.EndsSentence || Lines.HasMarks(line.Text)) return [];
        foreach (var sign in (string[])[" > ", " › ", " » ", " / ", " → ", "＞", " • "])
            if (line.Text.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and < 7 } parts && parts.All(part => part.Length < 40 && Lines.WordsOf(part) < 5)) return parts;
        return [];
    }

    /// <summary>A caption with its credit, where the line begins or ends with one.</summary>
    public static Picture? Caption(string line)
    {
        if (line.Length > 500 || Furniture.IsRights(line)) return null;
        foreach (var label in Credits)
        {
            if (line.StartsWith(label, StringComparison.Ordinal) && line.Length < 140 && line.Length > label.Length) return new Picture { CreditLine = Credit(line[label.Length..]) };
            var at = line.LastIndexOf(label, StringComparison.Ordinal);
            if (at > 0 && line.Length - at < 90 && line[at - 1] is ' ' or '(' or '（' or '.' or '。' or '/' or '|' or '[')
                return new Picture { Caption = line[..at].TrimEnd(' ', '(', '（', '|', '/', '[', '-', '—', '–'), CreditLine = Credit(line[(at + label.Length)..]) };
        }

        return null;
    }

    private static string Credit(string text) => text.Trim(' ', ')', '）', ']', '.', ':');

    private static string Name(string text)
    {
        var end = text.IndexOfAny(['|', '•', '·']);
        return (end > 0 && !text.Contains('·', StringComparison.Ordinal) ? text[..end] : text).Trim(' ', ',', '،');
    }

    /// <summary>Of scripts with capitals each long word is one; so "By the sea they wait" is no byline.</summary>
    private static bool LooksLikeNames(string names)
    {
        var first = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return first.Length > 0 && !char.IsLower(first[0][0]) && !char.IsDigit(first[0][0]) && first.Count(word => char.IsLower(word[0]) && word.Length > 3) <= first.Length / 3;
    }

    private static IReadOnlyList<string> Split(string list)
    {
        var signs = list.Contains(',', StringComparison.Ordinal) || list.Contains('،', StringComparison.Ordinal) || list.Contains('、', StringComparison.Ordinal) || list.Contains(';', StringComparison.Ordinal) || list.Contains('，', StringComparison.Ordinal) || list.Contains('|', StringComparison.Ordinal)
            ? (char[])[',', '،', '、', ';', '，', '|'] : ['#', '·', '•'];
        return [.. list.Split(signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.Trim('#', ' ', '.')).Where(tag => tag.Length > 0)];
    }
}
