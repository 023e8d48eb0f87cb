namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Hindi
{
    public static SpeechTongue Tongue { get; } = new("hi")
    {
        IsVerbLast = true,
        HasCapitals = false,
        Verbs = WordList.Of("कहा कहते कहती बताया बोले बोलीं बोला लिखा जोड़ा पूछा दोहराया कहना कहता दोहराया स्वीकारा माना चेताया समझाया लिखा पूछा"),
        Auxiliaries = WordList.Of("है हैं था थी कि गया"),
        Pronouns = WordList.Of("उन्होंने उसने उनका वह वे"),
        Articles = WordList.Of("श्री श्रीमती डॉ"),
        Offices = WordList.Of("मंत्री प्रमुख अध्यक्ष प्रवक्ता निदेशक महापौर कप्तान अधिकारी राष्ट्रपति प्रधानमंत्री मुख्यमंत्री प्रबंधक सचिव प्रोफेसर पार्षद अभियंता अभियन्ता वकील अधिवक्ता प्रवक्ता कोच कप्तान विधायक सांसद सचिव निदेशक न्यायाधीश जज डॉक्टर शिक्षक शिक्षिका किसान मछुआरे मछुआरा आयुक्त राज्यपाल मुख्यमंत्री प्रधानमंत्री राष्ट्रपति महापौर इंजीनियर प्रोफेसर प्रोफ़ेसर विशेषज्ञ अर्थशास्त्री"),
        According = SpeechTongue.Phrases("के अनुसार|के मुताबिक"),
        Listeners = WordList.Of("पत्रकारों संवाददाताओं एजेंसी अखबार परिषद"),
        Days = WordList.Of("सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार कल आज"),
        BeforeDays = WordList.Of(""),
        Joints = WordList.Of("ने को से में पर का की के और लेकिन"),
    };
}
