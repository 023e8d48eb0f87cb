using System.Collections.Frozen;

namespace Broadsheet.Formats.PlainText;

/// <summary>Names of months as date lines write them, in any case form; shortened ones from three letters on.</summary>
internal static class MonthWords
{
    private const string Gregorian = """
        january february march april may june july august september october november december
        jan feb mar apr may jun jul aug sep oct nov dec
        - - - - - - - - sept - - -
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        ene - - abr - - - ago setiembre - - dic
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        - fev - - mai - - - set out - dez
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        janv févr - avr - - juil aout - - - déc
        januar februar märz april mai juni juli august september oktober november dezember
        jänner - mär - - - - - - okt - dez
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        gen - - - mag giu lug - - ott - -
        januari februari maart april mei juni juli augustus september oktober november december
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
        янв фев мар апр - июн июл авг сен окт ноя дек
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        - - - إبريل - يونيه يوليه - - اكتوبر - -
        - - آذار نيسان أيار حزيران تموز آب أيلول - - -
        ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
        जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
        - फ़रवरी - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
        בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
        ledna února března dubna května června července srpna září října listopadu prosince
        januari februari mars april maj juni juli augusti september oktober november december
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
        januari februari maret april mei juni juli agustus september oktober november desember
        """;

    private const string Jalali = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";

    private static readonly FrozenDictionary<string, int> Names = Gregorian.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, index) => (name, index)))
        .Where(pair => pair.name != "-").DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.index + 1, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] JalaliNames = Jalali.Split(' ');

    /// <summary>1 to 12, or null for any other word; the Syrian pair names are two words and are joined by the caller.</summary>
    public static int? Of(string word) => Names.TryGetValue(word.TrimEnd('.'), out var month) ? month : null;

    /// <summary>1 to 12 of the Solar Hijri year, or null.</summary>
    public static int? OfJalali(string word) => Array.IndexOf(JalaliNames, word) is >= 0 and var index ? index + 1 : null;
}
