namespace Broadsheet.Formats.Quotations.Tongues;

internal static class French
{
    public static SpeechTongue Tongue { get; } = new("fr")
    {
        InterruptsByCommas = true,
        Verbs = WordList.Of("dit disait disent déclaré déclare déclarait déclaraient affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait précisé précise précisait indiqué indique indiquait assuré assure assurait souligné souligne soulignait estimé estime estimait annoncé annonce averti avertit rappelé rappelle confié confie raconté raconte reconnu reconnaît répondu répond insisté insiste martelé martèle écrit écrivait lancé lance poursuivi poursuit conclu conclut regretté regrette dénoncé dénonce confirmé confirme commenté commente promis promet admis admet noté note observé observe jugé juge plaidé plaide tweeté témoigné témoigne demandé demande réagi réagit critiqué résume résumé prévenu prévient détaille détaillé soutient soutenu prédit relevé relève crié s’exclame exclamé exclame murmuré salué salue ajouta admit déclara affirma expliqua répondit poursuivit lança précisa rapporté rapporte publié assura lâche lâché glisse glissé avoue avoué enchaîne rétorque tranche disant ajoutant affirmant répliqué réplique évoqué évoque évoquait parlé parle parlant parlait qualifié qualifie qualifiait accusé accuse accusait rejeté rejette balayé dire répéter nommé appelle appelé décrit décrivait défini ironisé ironise plaisante plaisanté fustigé fustige déploré déplore réclamé réclame exigé martela concédé concède temporise nuance nuancé argumente argumenté pointé pointe interroge interrogé rassuré rassure prédisait pense croit redoute prône fait"),
        Ones = WordList.Of("un une l’un l’une"),
        Relatives = WordList.Of("qui dont que"),
        Openers = WordList.Of("interrogé interrogée questionné questionnée"),
        Speaking = WordList.Of("parlant"),
        Leading = WordList.Of("disant ajoutant affirmant qualifiant appelant évoquant dénonçant parlant expliquant précisant"),
        Auxiliaries = WordList.Of("a ont avait avaient s se est t l lui leur également aussi encore aime aimait ne n à"),
        Pronouns = WordList.Of("il elle ils elles on celui-ci celle-ci qui"),
        Articles = WordList.Of("le la les un une l d m mme mlle dr monsieur madame du des"),
        Offices = WordList.Of("président présidente ministre maire porte-parole directeur directrice secrétaire juge procureur procureure avocat avocate capitaine professeur professeure conseiller conseillère gouverneur gouverneure chef cheffe ingénieur ingénieure commissaire ambassadeur ambassadrice député députée sénateur sénatrice entraîneur entraîneuse économiste historien historienne accusé accusée couturière vice-président préfet préfète"),
        According = SpeechTongue.Phrases("selon|d’après|d'après|aux yeux de|pour"),
        To = SpeechTongue.Phrases("dans un entretien avec|dans une interview avec|dans un entretien à|dans un entretien avec|dans une interview à|dans une interview au|dans un entretien au|dans une interview accordée à|au micro de|devant|auprès de|auprès du|à des|aux|au|à la|à l’|à l'|à"),
        Days = WordList.Of("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd’hui janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        BeforeDays = WordList.Of("le ce dès"),
        Joints = WordList.Of("sous à au aux en de du des d dans sur pour par avec sans que qu après avant pendant lors alors quand et mais comme où depuis si devant auprès le la"),
    };
}
