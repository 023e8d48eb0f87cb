namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Hebrew
{
    public static SpeechTongue Tongue { get; } = new("he")
    {
        HasCapitals = false,
        Verbs = WordList.Of("אמר אמרה אמרו אומר אומרת הוסיף הוסיפה הוסיפו הסביר הסבירה הודיע הודיעה הדגיש הדגישה ציין ציינה כתב כתבה טען טענה הצהיר הצהירה סיפר סיפרה השיב השיבה מסר מסרה מסרו הזהיר הזהירה שאל שאלה הבהיר הבהירה הגיב הגיבה סיכם סיכמה"),
        Pronouns = WordList.Of("הוא היא הם"),
        Articles = WordList.Of("מר גברת ד\"ר"),
        Offices = WordList.Of("מנהל מנהלת ראש שר שרת דובר דוברת יושב נשיא נשיאת מפקד קברניט סגן סגנית ראשת מנכ"),
        According = SpeechTongue.Phrases("לדברי|לפי|על פי"),
        To = SpeechTongue.Phrases("בריאיון ל|בראיון ל|בשיחה עם"),
        Listeners = WordList.Of("לעיתונאים לכתבים לסוכנות לעיתון למועצה לערוץ לעיתונאי"),
        Days = WordList.Of("שני שלישי רביעי חמישי שישי ראשון שבת אתמול היום"),
        BeforeDays = WordList.Of("ביום יום"),
        Joints = WordList.Of("של על עם כי את אחרי לפני בעת במהלך לאחר מתוך"),
    };
}
