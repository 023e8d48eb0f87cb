using System.Collections.Frozen;

namespace Broadsheet.Formats.PlainText;

/// <summary>Words that stand around a date in a date line: days of the week, "published", "updated", "at".</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string> Connecting = FrozenSet.Create("de", "del", "do", "da", "of", "st", "nd", "rd", "th", "er", "ª", "º", ".", ",", "،", "т", "г", "في", "of", "،");

    private static readonly FrozenSet<string> Around = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun published updated posted on at last first modified am pm gmt utc and date time local min minutes read
        lunes martes miércoles jueves viernes sábado domingo publicado actualizado actualizada publicada el a las hora horas h lectura fecha
        segunda terça quarta quinta sexta feira atualizado às em
        lundi mardi mercredi jeudi vendredi samedi dimanche publié mis jour le à modifié lecture heure
        montag dienstag mittwoch donnerstag freitag samstag sonntag veröffentlicht aktualisiert am um uhr stand
        понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье опубликовано обновлено в года год г мск дата
        الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد نشر نُشر تحديث آخر في الساعة بتوقيت غرينتش تاريخ النشر صباحا صباحاً مساء مساءً م ص
        दोपहर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार प्रकाशित अपडेट को बजे
        pazartesi salı çarşamba perşembe cuma cumartesi pazar yayınlanma güncelleme tarihi saat son
        星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 发布 更新 发布时间 更新时间 上午 下午 時 分 日 月 年 时
        月曜 火曜 水曜 木曜 金曜 土曜 日曜 曜 火 水 木 金 土 公開 更新日 公開日 配信 午前 午後
        دوشنبه سه شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه انتشار ساعت تاریخ سه‌شنبه
        יום שני שלישי רביעי חמישי שישי ראשון שבת פורסם עודכן בשעה ב
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Connects(string piece) => Connecting.Contains(piece);

    public static bool Belongs(string piece) => Around.Contains(piece) || Connecting.Contains(piece) || piece.Length == 1 || piece is "gmt" or "utc" or "cet" or "cest" or "msk" or "мск" or "bst" or "edt" or "est" or "mez" or "mesz" || MonthWords.Of(piece) is not null;
}
