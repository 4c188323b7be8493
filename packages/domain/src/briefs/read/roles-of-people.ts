const NAME = "[\\p{L}\\d'’-]+"
const GROUP = `${NAME}(?: ${NAME}){0,3}?`
const end = "(?=\\s*(?:[.,;:!?()\\n]|$))"
const pattern = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])${source}`, "giu")

const PEOPLE_DE =
  "leute|menschen|anfänger|einsteiger(?:innen)?|\\p{L}+innen|\\p{L}{4,}absolventen|schulabgänger|auszubildende|rentner|nachbarn|gäste|besucher|pendler|gründer|landwirte|personen|familien|eltern|kinder|jugendliche|senior(?:en|innen)|frauen|männer|anfänger(?:innen)?|angehörige|kunden|mieter|lehrer(?:innen)?|schüler(?:innen)?|studierende|unternehmen|betriebe|firmen|hausverwaltungen|architekten|handwerker"
const PEOPLE_FR =
  "familles|conducteurs|retraités|voisins|salariés|apprentis|coureurs|lycéens|mamans|papas|\\p{L}{3,}(?:eurs|euses|istes|iens|iennes)|parents|enfants|jeunes|adolescents|seniors|femmes|hommes|débutant(?:e?s)|personnes|gens|entreprises|clients|locataires|étudiant(?:e?s)|enseignants|maires|artisans|investisseurs"
const PEOPLE_ES =
  "familias|madres|corredores|autónomas|vecinos|turistas|\\p{L}{3,}(?:dores|doras|istas|antes)|padres|niñ[oa]s|jóvenes|mayores|mujeres|hombres|principiantes|personas|empresas|clientes|estudiantes|profesores|jubilad[oa]s|vecin[oa]s|autónomos|inversores"
const PEOPLE_NO =
  "familier|eiere|hundeeiere|huseiere|turister|bønder|gründere|pendlere|\\p{L}{3,}eiere|unge voksne|barnefamilier|foreldre|barn|ungdom(?:mer)?|pensjonister|eldre|kvinner|menn|nybegynnere|folk|bedrifter|kunder|leietakere|studenter|lærere|elever|borettslag|kommuner|håndverkere"

/** A phrase about people may go on with what the piece tells them. */
const stop =
  "(?=\\s*(?:[.,;:!?()\\n]|$|(?:about|on|über|sobre|sur|om|qui|que|die|der|som|mit|zu[rm]?|auf|en|i|på)(?!\\p{L})))"
/** Up to two words that describe people before their name. */
const DESCRIBED = "(?:[\\p{Ll}-]+ ){0,2}"

/** Who shall stop and look, by the part they have in the sentence; the first group is the name. */
export const PEOPLE_BY_ROLE: readonly RegExp[] = [
  pattern(
    `so that (?:the |our |more )?(${GROUP}) (?:can |will )?(?:hear|know|learn|see|find|book|come|notice|call|buy|join|realise|understand)(?!\\p{L})`,
  ),
  pattern(`(?<=[;,.] ?)(${GROUP}),? (?:especially|particularly|above all) are (?:very )?welcome`),
  pattern(`(?<=[;,.] ?|^)(${GROUP}) are (?:the ones|the people|who|exactly who) we (?:want|mean|need)`),
  pattern(
    `(?:mostly|mainly|chiefly|above all) (?:for )?(${NAME}(?: ${NAME}){0,7}?) (?:will|would|should) (?:see|read|look at|notice)`,
  ),
  pattern(`explains? to (?:the |our )?(${GROUP}) (?:why|how|what|that|when)(?!\\p{L})`),
  pattern(
    `(?:show|tell|teach) (?!(?:you|them|it|people|everyone|us|me|off|that)(?!\\p{L}))(?:the |our )?(${GROUP}) (?:how to|why they|what they)`,
  ),
  pattern(
    `(?:makes?|lets?) (?!it|them|us|you)(${GROUP}) (?:notice|aware of|trust|realise|realize|remember|understand)`,
  ),
  pattern(
    `(?:that|where) (?!we|they|it|you|i|he|she|people)(?:the |our )?(${NAME}(?: ${NAME})?) can (?:keep|take|hang|ask|book|read|use|download)`,
  ),
  pattern(`, (?:die|der|das) (${NAME}) (?:überzeugt|klarmacht)`),
  pattern(`pour que (?:les |nos )?(${NAME}) (?:nous|comprennent|sachent|viennent)`),
  pattern(`får (${NAME}) til å`),
  pattern(`(?:get|bring) (?:the |our )(${GROUP}) to (?:come|join|visit|sign|book|try)(?!\\p{L})`),
  pattern(`most (${GROUP}) (?:have|has) never heard of`),
  pattern(`(?:goes|is sent|sent) to (?:(?:about |over )?[\\d.,]+ )(${GROUP})${end}`),
  pattern(`looking for (?!(?:an?|some|something|the|your)(?!\\p{L}))(${GROUP}) who(?:'d)?(?!\\p{L})`),
  pattern(`(?<=^|[.\\n] ?)(?:target|for): (${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`(?<=^|[.\\n] ?)for (?!(?:our|my|the)(?!\\p{L}))(${NAME}(?: ${NAME})?)(?=:)`),
  pattern(`(${NAME}) audience${end}`),
  pattern(`aud(?:ie|ia)nce (${NAME})${end}`),
  pattern(`zielgruppe(?: sind| ist|n?:| =) ?(?:die |vor allem )?(${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`(?:gedacht|bestimmt|gemacht) für (?:die |unsere )?(${NAME}(?: ${NAME}){0,4}?)${end}`),
  pattern(`(?:richtet sich|wendet sich) an (?:die |alle )?(${NAME}(?: ${NAME}){0,4}?)${end}`),
  pattern(`, (?:der|die|das) (${NAME}(?: ${NAME}){0,3}?) (?:anspricht|ansprechen|erreicht|anzieht)${end}`),
  pattern(`damit (?:die |unsere )?(\\p{Lu}[\\p{L}-]+) (?:uns|davon|es|sich|wissen|kommen|von)(?!\\p{L})`),
  pattern(
    `für (?:die |alle |unsere )?((?:${PEOPLE_DE})n?(?: (?:ab|über|unter|mit|ohne|zwischen) ${NAME}(?: ${NAME}){0,3}?)?(?: und ihre ${NAME})?)${end}`,
  ),
  pattern(`für (?:die |alle |unsere )?(${DESCRIBED}(?:${PEOPLE_DE})n?)${stop}`),
  pattern(`pour (?:les |des |nos )?(${DESCRIBED}(?:${PEOPLE_FR})(?: \\p{Ll}+)?)${stop}`),
  pattern(`para (?:l[oa]s )?((?:${PEOPLE_ES})(?: \\p{Ll}+)?)${stop}`),
  pattern(`(?:for|til) (${DESCRIBED}(?:${PEOPLE_NO}))${stop}`),
  pattern(`(?:pensad[oa]s?|ideal) para (?:l[oa]s )?(${NAME}(?: ${NAME}){0,3}?)${end}`),
  pattern(
    `(?:the )?(?:readers?|viewers?|recipients?|audience) (?:are|will be) (?:mostly |mainly )?(${NAME}(?: ${NAME}){0,5}?)${end}`,
  ),
  pattern(`(?:destinée?s?|s'adress\\p{L}+) (?:à|aux?) (${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`(?:cible|public(?: visé)?) ?: ?(${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`(?:convaincre|attirer|toucher) (?:des |les |nos )(${GROUP})${end}`),
  pattern(
    `pour (?:les |des )?((?:plus|moins) de \\d+ ans|(?:${PEOPLE_FR})(?: (?:de|du|des|d'|avec|sans) ?${NAME}(?: ${NAME}){0,2}?)?)${end}`,
  ),
  pattern(`dirigid[oa]s? a (?:l[oa]s )?(${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`público(?: objetivo)?: ?(${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(
    `para (?:l[oa]s )?((?:mayores|menores) de \\d+(?: años)?|(?:${PEOPLE_ES})(?: (?:de|con|sin) ${NAME}(?: ${NAME}){0,2}?)?)${end}`,
  ),
  pattern(`målgruppen?(?: er|:) ?(${NAME}(?: ${NAME}){0,5}?)${end}`),
  pattern(`(?:rettet mot|beregnet på) (${NAME}(?: ${NAME}){0,4}?)${end}`),
  pattern(`(?:for|til) ((?:${PEOPLE_NO})(?: (?:over|under|med|uten|i) ${NAME}(?: ${NAME}){0,2}?)?)${end}`),
]

/** What somebody says or thinks about people is not addressed to them. */
export const SAID_ABOUT =
  /(?<!\p{L})(?:says?|said|claims?|claimed|thinks?|thought|believes?|tells? us|told us|reports?|sagt|sagen|meint|meinen|dit|disent|dicen?|sier)(?: that| dass| que|,|:)?\s*$/iu
