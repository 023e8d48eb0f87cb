using System.Text.RegularExpressions;

namespace Broadsheet.Formats.Html;

/// <summary>Tells lines that belong to the page's furniture by their words.</summary>
internal static partial class JunkWords
{
    /// <summary>Lines that are nothing else, in any letter case.</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "advertisement", "advertising", "advert", "ad", "sponsored", "sponsored content", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "reklam", "reklama", "реклама", "广告", "廣告", "広告", "광고", "إعلان", "إعلانات", "تبلیغات", "विज्ञापन", "פרסומת", "advertentie", "annons", "annonce", "annonse", "mainos", "διαφήμιση", "iklan", "quảng cáo",
        "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter", "teilen", "partager", "compartir", "compartilhar", "condividi", "delen", "dela", "поделиться", "分享", "シェア", "シェアする", "공유", "شارك", "مشاركة", "paylaş", "udostępnij", "print", "print this", "drucken", "imprimer", "imprimir", "email", "e-mail", "save", "copy link", "link copied", "copied", "copiar enlace", "facebook", "twitter", "x", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "messenger", "bluesky", "threads", "mastodon", "instagram",
        "comments", "comment", "leave a comment", "kommentare", "commentaires", "comentarios", "комментарии", "评论", "コメント", "التعليقات", "yorumlar",
        "read more", "more", "continue reading", "load more", "show more", "see more", "view more", "weiterlesen", "mehr", "lire la suite", "leer más", "leia mais", "continua a leggere", "читать далее", "اقرأ المزيد", "阅读更多", "続きを読む", "더보기", "devamını oku",
        "listen", "listen to this article", "listen to article", "play", "pause", "mute", "unmute", "fullscreen", "skip", "close", "menu", "search", "home", "subscribe", "sign up", "sign in", "log in", "register", "follow us", "follow", "back to top", "top", "accept", "accept all", "reject all", "manage cookies", "escuchar", "écouter", "anhören", "استمع", "استمع إلى المقال", "слушать",
        "open image in new window", "view image in fullscreen", "image", "photo", "getty images", "loading", "loading...", "loading…", "zoom", "enlarge", "click to enlarge",
    };

    [GeneratedRegex("""(?i)^\W*(advertisement|anzeige|read more|read also|also read|read next|read:|related:|related (stories|articles|topics|content|coverage|news)|more on this|more from|more stories|see also|you (may|might) also|recommended|don't miss|lesen sie (auch|mehr)|mehr zum thema|auch interessant|das könnte (sie|dich)|lire aussi|à lire (aussi|également)|voir aussi|sur le même sujet|lea (también|más)|lee (también|más)|le puede interesar|te puede interesar|mira también|ver también|noticias relacionadas|leia (também|mais)|veja também|saiba mais|notícias relacionadas|leggi anche|potrebbe interessarti|articoli correlati|lees (ook|meer)|läs (också|mer)|les også|læs også|czytaj (także|też|również|więcej)|zobacz (także|też)|čtěte (také|též)|přečtěte si|читайте также|читать также|смотрите также|по теме|ещё по теме|материалы по теме|ayrıca (okuyun|bakınız)|ilgili haber|bunu da oku|اقرأ أيضا|اقرأ أيضًا|اقرأ ايضا|اقرأ المزيد|شاهد أيضا|موضوعات ذات صلة|مواضيع ذات صلة|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|यह भी पढ़ें|ये भी पढ़ें|延伸阅读|延伸閱讀|相关阅读|相关新闻|相關新聞|推荐阅读|あわせて読みたい|関連記事|関連ニュース|次の記事|관련기사|관련 기사|baca juga|xem thêm|đọc thêm|อ่านเพิ่มเติม|קראו גם|διαβάστε (επίσης|ακόμη|περισσότερα))""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    [GeneratedRegex("""(?i)(sign up (for|to) (our|the)|in your inbox|subscribe (to|now|today)|our (daily |weekly |free )?newsletter|newsletter (abonnieren|anmelden)|abonnieren sie|inscrivez-vous|abonnez-vous|suscríbe(te|ase)|regístrate|assine (a|nossa)|iscriviti|подпишитесь|подписывайтесь|اشترك في|订阅我们|ニュースレターに登録|bültenimize|follow us on|folgen sie uns|suivez-nous|síguenos|siga-nos|we use cookies|this (site|website) uses cookies|wir verwenden cookies|nous utilisons des cookies|utilizamos cookies|мы используем (файлы )?cookie|(story|article) continues (below|after)|scroll (down )?to continue|enable javascript|your browser does not support|download (our|the) app|join the conversation|terms of (use|service) and privacy|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Contains();

    /// <summary>Players' times, reading times, and the names that icon fonts leave behind (<c>keyboard_arrow_down</c>).</summary>
    [GeneratedRegex("""(?i)^(\d{1,2}:)?\d{1,2}:\d{2}(\s*/\s*(\d{1,2}:)?\d{1,2}:\d{2})?$|^\d{1,3}\s*(min(ute)?s?\.?\s*(read|de lectura|de lecture|lesezeit|leitura|di lettura)?|minuten lesezeit|мин(ут[аы]?)?( чтения)?|dk okuma|分で読めます|分钟阅读|دقائق( قراءة)?|دقيقة قراءة)$|^[a-z]+(_[a-z]+)+$|^(arrow|chevron|caret|icon)[ _-](up|down|left|right|forward|back)$|^\d+ (comments?|shares?|kommentare|commentaires|comentarios)$|^(lesezeit|reading time|tiempo de lectura|temps de lecture)[ :]""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex("""(?i)^\W*(published|updated|last updated|posted|first published|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|опубликовано|обновлено|yayınlan|güncelle|نشر|تاريخ النشر|آخر تحديث|发布时间|更新时间|公開日?|更新日?|配信)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex When();

    public static bool SaysWhen(string line) => line.Length <= 90 && line.Any(char.IsDigit) && When().IsMatch(line);

    /// <summary>A line that stands by itself and is none of the story's.</summary>
    public static bool Is(string line)
    {
        var words = line.Trim(' ', '\u00a0', ':', '.', '-', '–', '|', '▶', '►', '*', '[', ']', '(', ')', '（', '）');
        if (words.Length == 0) return true;
        if (Whole.Contains(words) || (words.Length <= 60 && Furniture().IsMatch(words))) return true;
        return words.Length <= 240 && Contains().IsMatch(words);
    }

    /// <summary>A line or a heading that leads to other stories.</summary>
    public static bool LeadsAway(string line) => line.Length <= 160 && (Starts().IsMatch(line) || PlainText.Furniture.IsRelated(line, out _));
}
