namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Portuguese
{
    public static SpeechTongue Tongue { get; } = new("pt")
    {
        Verbs = WordList.Of("disse dito diz dizem disseram afirmou afirma afirmaram afirmado declarou declara declararam explicou explica explicaram acrescentou acrescenta acrescentaram destacou destaca ressaltou ressalta informou informa alertou alerta avisou contou conta relatou relata comentou comenta respondeu responde perguntou pergunta anunciou anuncia reconheceu reconhece admitiu admite lembrou lembra garantiu garante assegurou assegura sublinhou sublinha salientou salienta frisou frisa escreveu escreve publicou concluiu conclui criticou lamentou lamenta prometeu defendeu defende argumentou reiterou observou observa completou completa avaliou avalia pontuou apontou indicou indica confirmou confirma ponderou enfatizou referiu refere dizendo afirmando falou fala falaram classificou classifica chamou chama rejeitou rebateu rebate retrucou negou nega sustentou sustenta acusou acusa cobrou brincou ironizou descreveu descreve definiu define opinou estimou repetir dizer revelou revela sugeriu pediu exigiu contestou questionou adiantou adianta insistiu insiste disparou previu prevê desabafou resumiu resume alegou alega considerou considera"),
        Ones = WordList.Of("um uma outro outra"),
        Relatives = WordList.Of("que quem"),
        Openers = WordList.Of("perguntado perguntada questionado questionada"),
        Leading = WordList.Of("dizendo afirmando acrescentando classificando chamando explicando destacando"),
        Auxiliaries = WordList.Of("tem têm tinha haviam havia se lhe também ainda costuma que quis"),
        Pronouns = WordList.Of("ele ela eles elas quem"),
        Articles = WordList.Of("o a os as um uma senhor senhora sr sra dr dra do da"),
        Offices = WordList.Of("presidente ministro ministra prefeito prefeita porta-voz diretor diretora secretário secretária juiz juíza procurador procuradora advogado advogada capitão capitã professor professora vereador vereadora governador governadora chefe engenheiro engenheira delegado delegada embaixador embaixadora deputado deputada senador senadora reitor reitora treinador treinadora técnico técnica economista historiador vice-presidente costureira padeiro"),
        According = SpeechTongue.Phrases("segundo|de acordo com|conforme|nas palavras de|para"),
        To = SpeechTongue.Phrases("em entrevista à|em entrevista ao|em entrevista a|em entrevista com|numa entrevista à|numa entrevista ao|em declarações à|em declarações ao|em conversa com|perante|aos|às|ao|à|a"),
        Days = WordList.Of("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo ontem hoje janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        BeforeDays = WordList.Of("na no nesta neste em última de"),
        Joints = WordList.Of("em no na nos nas de do da por para com sem que após durante enquanto quando sobre desde até e mas como depois antes ao à a se perante nesta neste"),
    };
}
