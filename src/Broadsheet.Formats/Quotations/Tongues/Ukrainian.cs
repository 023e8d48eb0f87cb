namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Ukrainian
{
    public static SpeechTongue Tongue { get; } = new("uk")
    {
        Verbs = WordList.Of("сказав* сказала сказали повідоми* заяви* зазначи* додав* додала підкресли* розпові* поясни* уточни* написа* відпові* попереди* визна* нагада* каже говорить"),
        Pronouns = WordList.Of("він вона вони"),
        Offices = WordList.Of("президент* міністр* прем’єр* голова директор* мер* начальни* капітан* речни*"),
        According = SpeechTongue.Phrases("за словами|на думку|за даними"),
        To = SpeechTongue.Phrases("в інтерв’ю|у розмові з|виданню|агентству|газеті|телеканалу"),
        Listeners = WordList.Of("журналістам репортерам"),
        Days = WordList.Of("понеділок вівторок середу четвер п’ятницю суботу неділю вчора сьогодні січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
        BeforeDays = WordList.Of("у в"),
        Joints = WordList.Of("в у на що про при після до по для від із з за і та а але коли як під час через"),
    };
}
