namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Dutch
{
    public static SpeechTongue Tongue { get; } = new("nl")
    {
        Verbs = WordList.Of("zei zegt zeggen zeiden gezegd verklaarde verklaart vertelde vertelt verteld voegde liet meldde meldt benadrukte benadrukt waarschuwde waarschuwt schreef schrijft aldus antwoordde vroeg vindt legde reageerde stelde stelt bevestigde"),
        Auxiliaries = WordList.Of("heeft hebben had ook toe"),
        Pronouns = WordList.Of("hij zij ze het"),
        Articles = WordList.Of("de het een meneer mevrouw dr"),
        According = SpeechTongue.Phrases("volgens|aldus"),
        To = SpeechTongue.Phrases("in een interview met|tegenover|tegen|aan"),
        Days = WordList.Of("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag januari februari maart april mei juni juli augustus september oktober november december"),
        BeforeDays = WordList.Of("op afgelopen"),
        Joints = WordList.Of("in op van voor met na bij dat en maar tijdens als over uit sinds om onder door aan tegen"),
    };
}
