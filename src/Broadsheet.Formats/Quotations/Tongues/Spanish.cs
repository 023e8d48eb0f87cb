namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Spanish
{
    public static SpeechTongue Tongue { get; } = new("es")
    {
        Verbs = WordList.Of("dijo dicho dice dicen dijeron decía señaló señala señalaron señalado afirmó afirma afirmaron afirmado aseguró asegura aseguraron asegurado explicó explica explicaron explicado declaró declara declararon declarado indicó indica indicaron indicado añadió añade añadieron añadido agregó agrega agregaron agregado advirtió advierte advirtieron advertido manifestó manifiesta sostuvo sostiene comentó comenta comentaron comentado apuntó apunta subrayó subraya recalcó recalca destacó destaca expresó expresa reiteró reitera insistió insiste respondió responde contestó contesta preguntó pregunta anunció anuncia anunciaron anunciado informó informa reconoció reconoce admitió admite denunció denuncia lamentó lamenta recordó recuerda concluyó concluye confesó confiesa relató relata contó cuenta escribió escribe escribieron publicó tuiteó precisó precisa detalló matizó zanjó prometió exclamó gritó confirmó confirma celebró criticó pidió aclaró aclara consideró considera puntualizó remarcó enfatizó argumentó defendió exigió negó opinó opina remató acusó reclamó sentenció diciendo señalando afirmando explicando añadiendo"),
        Auxiliaries = WordList.Of("ha han había habían se le les lo también además"),
        Pronouns = WordList.Of("él ella ellos ellas quien este esta"),
        Articles = WordList.Of("el la los las un una don doña señor señora sr sra lic ing dr dra del al"),
        Offices = WordList.Of("presidente presidenta ministro ministra alcalde alcaldesa"),
        According = SpeechTongue.Phrases("según|de acuerdo con|en palabras de|a juicio de"),
        To = SpeechTongue.Phrases("en una entrevista con|en entrevista con|en una entrevista a|en una entrevista concedida a|en una entrevista para|en declaraciones a|en conversación con|ante|a los|a las|a la|al|a"),
        Days = WordList.Of("lunes martes miércoles jueves viernes sábado domingo ayer hoy anoche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        BeforeDays = WordList.Of("el este pasado la de del"),
        Joints = WordList.Of("en de del por para con sin que tras durante mientras cuando sobre desde hasta y pero como después antes al a si ante el la"),
    };
}
