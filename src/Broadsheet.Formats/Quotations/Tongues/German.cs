namespace Broadsheet.Formats.Quotations.Tongues;

internal static class German
{
    public static SpeechTongue Tongue { get; } = new("de")
    {
        Verbs = WordList.Of("sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten teilte mitgeteilt berichtete berichtet berichteten meinte meint schrieb schreibt schrieben geschrieben fügte hinzu ergänzte ergänzt warnte warnt warnten kündigte angekündigt versicherte versichert antwortete antwortet fragte fragt forderte fordert kritisierte kritisiert räumte bestätigte bestätigt bekräftigte unterstrich rief behauptete behauptet verkündete verkündet äußerte kommentierte kommentiert erzählte erzählt lobte urteilte urteilt bilanzierte resümierte mahnte mahnt prophezeite versprach verspricht beklagte entgegnete erwiderte gab so hob hieß twitterte postete stellte klagte konstatierte nannte nennt nannten genannt sprach spricht sprachen gesprochen warf wirft warfen wies zurückgewiesen beharrte beharrt bezeichnete bezeichnet bezeichneten widersprach widerspricht vermutete glaubt glaubte rechnet findet fand bedauerte bedauert scherzte spottete prophezeit fasste verteidigte verteidigt monierte moniert wetterte schimpfte jubelte verriet verrät stellt sieht erinnerte erinnert gestand gesteht befand schilderte schildert formulierte lautete kontert konterte ruft flüsterte höhnte pflichtete rügte rügt begründete begründet sagen"),
        Ones = WordList.Of("einer eine eines"),
        Relatives = WordList.Of("der die das welcher welche"),
        Openers = WordList.Of("auf gefragt angesprochen"),
        Quoting = WordList.Of("nannte nennt nannten bezeichnete bezeichnet zitierte zitiert warf wirft"),
        Auxiliaries = WordList.Of("hat hatte haben hatten sich auch weiter zudem wurde wurden wird werden ist sei seien war waren habe will wollte soll sollte muss kann"),
        Pronouns = WordList.Of("er sie es dieser diese"),
        Articles = WordList.Of("der die das den dem des ein eine einer einem herr herrn frau dr prof seine ihre"),
        Offices = WordList.Of("minister* präsident* kanzler* sprecher* direktor* bürgermeister* vorsitzende* leiter* chef* kapitän* hafenmeister* professor* hafenkapitän* polizeisprecher* regierungssprecher* generalsekretär* oberbürgermeister* ministerpräsident* außenminister* verkehrsminister* innenminister* umweltminister* hafenchef* behördensprecher* botschafter* staatssekretär* trainer* gouverneur* general* ingenieur* wirt* fischer* lehrer* ärztin arzt richter* abgeordnete* stadtsprecher* hafensprecher* anwohner* geschäftsführer* stadträtin stadtrat händler* verkäufer* bäcker* gastwirt* reeder* landwirt* forscher* expert* anwält* anwalt* journalist* architekt* historiker* besucher* student* bewohner* kapitänin ökonom* biolog* feuerwehr* pfarrer* reporter* angeklagte* kläger* verteidiger* staatsanwält* staatsanwalt* finanzminister* hafenminister* präsidentin regierung* gewerkschaft* opposition* näher* schneider* pressesprecher* polizeichef* stürmer* torwart* spieler* senator* bischof* rektor* kommissar* vorstand* intendant* kurator* museumsleiter* schulleiter* stadtrat* stadträt* chefingenieur* vermittler* unterhändler* beamte*"),
        According = SpeechTongue.Phrases("nach ansicht von|nach meinung von|nach den worten von|aus sicht von|laut|nach angaben von|nach angaben der|nach angaben des|zufolge|nach worten von|so"),
        To = SpeechTongue.Phrases("zu|im gespräch mit|in einem interview mit|im interview mit|in einem interview der|gegenüber|vor|im interview der|der|dem|den"),
        Listeners = WordList.Of("nachrichtenagentur* agentur* zeitung* presse* sender* rundfunk* magazin* radio* tageszeitung* wochenzeitung* sonntagszeitung* nachrichtenportal* reportern journalisten journalistinnen"),
        Days = WordList.Of("montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* gestern heute januar februar märz april mai juni juli august september oktober november dezember"),
        BeforeDays = WordList.Of("am vom im diesen vergangenen"),
        Joints = WordList.Of("in im am an auf bei beim mit nach vor von vom zu zum zur dass und aber während als wenn über für gegen aus seit um unter durch dem den gegenüber ein an ab fest zurück hinzu gern gerne ebenfalls danach später anschließend etwa jedoch zunächst"),
    };
}
