namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Spanish
{
    public static SpeechTongue Tongue { get; } = new("es")
    {
        Verbs = WordList.Of("dijo dicho dice dicen dijeron decía señaló señala señalaron señalado afirmó afirma afirmaron afirmado aseguró asegura aseguraron asegurado explicó explica explicaron explicado declaró declara declararon declarado indicó indica indicaron indicado añadió añade añadieron añadido agregó agrega agregaron agregado advirtió advierte advirtieron advertido manifestó manifiesta sostuvo sostiene comentó comenta comentaron comentado apuntó apunta subrayó subraya recalcó recalca destacó destaca expresó expresa reiteró reitera insistió insiste respondió responde contestó contesta preguntó pregunta anunció anuncia anunciaron anunciado informó informa reconoció reconoce admitió admite denunció denuncia lamentó lamenta recordó recuerda concluyó concluye confesó confiesa relató relata contó cuenta escribió escribe escribieron publicó tuiteó precisó precisa detalló matizó zanjó prometió exclamó gritó confirmó confirma celebró criticó pidió aclaró aclara consideró considera puntualizó remarcó enfatizó argumentó defendió exigió negó opinó opina remató acusó reclamó sentenció diciendo señalando afirmando explicando añadiendo habló habla hablaron calificó califica calificaron llamó llama tildó tachó rechazó replicó replica adelantó adelanta decir repetir asegurar sentenció repuso espetó bromeó ironizó describió describe definió define alegó alega estimó estima vaticinó pronosticó valoró valora ratificó ordenó juró prometieron pronunció recoge publica sugirió sugiere indicando declarando advirtiendo agregando asegurando sostuvieron reveló revela desmintió respaldó cuestionó arremetió lanzó deslizó exige pide celebran"),
        Ones = WordList.Of("uno una otro otra"),
        Relatives = WordList.Of("que quien quienes"),
        Openers = WordList.Of("preguntado preguntada consultado consultada interrogado interrogada"),
        Speaking = WordList.Of("hablando"),
        Leading = WordList.Of("diciendo señalando afirmando explicando añadiendo calificando llamando describiendo advirtiendo agregando asegurando indicando tachando acusando"),
        Auxiliaries = WordList.Of("ha han había habían se le les lo también además suele solía que quiere quiso también incluso"),
        Pronouns = WordList.Of("él ella ellos ellas quien este esta"),
        Articles = WordList.Of("el la los las un una don doña señor señora sr sra lic ing dr dra del al"),
        Offices = WordList.Of("presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora secretario secretaria juez jueza fiscal abogado abogada capitán capitana profesor profesora concejal concejala gobernador gobernadora jefe jefa ingeniero ingeniera comisario comisaria embajador embajadora diputado diputada senador senadora rector rectora entrenador entrenadora economista historiador historiadora vicepresidente vicepresidenta consejero consejera delegado delegada"),
        According = SpeechTongue.Phrases("según|de acuerdo con|en palabras de|a juicio de"),
        To = SpeechTongue.Phrases("en una entrevista con|en entrevista con|en una entrevista a|en una entrevista concedida a|en una entrevista para|en declaraciones a|en conversación con|ante|a los|a las|a la|al|a"),
        Days = WordList.Of("lunes martes miércoles jueves viernes sábado domingo ayer hoy anoche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        BeforeDays = WordList.Of("el este pasado la de del"),
        Joints = WordList.Of("en de del por para con sin que tras durante mientras cuando sobre desde hasta y pero como después antes al a si ante el la"),
    };
}
