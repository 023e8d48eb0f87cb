namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Italian
{
    public static SpeechTongue Tongue { get; } = new("it")
    {
        InterruptsByCommas = true,
        Verbs = WordList.Of("detto dice disse dicono dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega spiegò aggiunto aggiunge aggiunse sottolineato sottolinea precisato precisa annunciato annuncia avvertito avverte ricordato ricorda raccontato racconta risposto risponde scritto scrive commentato commenta concluso conclude ammesso ammette assicurato assicura ribadito ribadisce osservato osserva confermato conferma sostenuto sostiene riferito riferisce prosegue proseguito chiesto chiede parlato parla parlò definito definisce definì chiamato respinto replicato replica ribatte ribattuto rispose accusato accusa negato nega insistito insiste tuonato scherzato descritto chiarito chiarisce rilevato rileva dire ripetere rivelato rivela suggerito scritto annunciò puntualizzato sottolineò incalza chiosa chiosato ironizza ironizzato taglia"),
        Ones = WordList.Of("uno una un altro altra"),
        Relatives = WordList.Of("che cui"),
        Offices = WordList.Of("presidente ministro ministra sindaco sindaca portavoce direttore direttrice segretario segretaria giudice procuratore avvocato avvocata capitano capitana professore professoressa consigliere consigliera governatore governatrice capo ingegnere commissario ambasciatore deputato deputata senatore senatrice rettore allenatore economista storico imputato"),
        Openers = WordList.Of("interpellato interpellata interrogato"),
        Leading = WordList.Of("dicendo aggiungendo affermando definendo chiamando spiegando parlando"),
        Auxiliaries = WordList.Of("ha hanno aveva si ancora anche ama suole hanno che"),
        Pronouns = WordList.Of("lui lei egli ella loro"),
        Articles = WordList.Of("il lo la i gli le un una l signor signora dott"),
        According = SpeechTongue.Phrases("secondo|stando a|per"),
        To = SpeechTongue.Phrases("in un’intervista a|in un'intervista a|in un’intervista al|parlando con|ai|agli|alle|al|alla|all|a"),
        Days = WordList.Of("lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        BeforeDays = WordList.Of("il lo di"),
        Joints = WordList.Of("in di del della da dal per con senza che dopo durante mentre quando su sul e ma come prima al a alla se nel nella ai"),
    };
}
