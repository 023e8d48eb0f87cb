namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Persian
{
    public static SpeechTongue Tongue { get; } = new("fa")
    {
        HasCapitals = false,
        Verbs = WordList.Of("گفت گفته گفتند می‌گوید افزود اظهار اعلام تأکید تاکید نوشت توضیح بیان خاطرنشان پاسخ پرسید هشدار تصریح ادامه"),
        Auxiliaries = WordList.Of("است بود کرد داشت داد نیز همچنین"),
        Pronouns = WordList.Of("او وی آنها"),
        Articles = WordList.Of("آقای خانم دکتر"),
        Offices = WordList.Of("مدیر رئیس رییس وزیر سخنگوی ناخدا استاندار شهردار معاون نماینده فرمانده مسئول رئیس‌جمهور وکیل مربی ناخدا مهندس سرمهندس قاضی دادستان فرماندار استاندار شهردار نماینده عضو استاد پژوهشگر کارشناس اقتصاددان پزشک معلم سفیر مدیرعامل دبیر معاون فرمانده"),
        According = SpeechTongue.Phrases("به گفته|به گفتهٔ|بنا به گفته|به نقل از"),
        To = SpeechTongue.Phrases("در گفت‌وگو با|در گفتگو با|در مصاحبه با|به"),
        Days = WordList.Of("دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه دیروز امروز"),
        BeforeDays = WordList.Of("روز"),
        Joints = WordList.Of("در از به با که برای تا پس و هم درباره"),
    };
}
