import { anyWord } from "../read/words.ts"

/** Words of asking, in six languages. */
export const REQUEST = anyWord(
  "please|pls|plz|promote|advertise|needs?|need(?:ed|ing)|wants?|would like|(?:i|we)'d (?:like|love|prefer|appreciate)|looking for|can you|could you|(?<!(?:who|we|they|that|which|also) )(?:make|create|design)|do us|order|request|requesting|require[sd]?|(?<!(?:we|i|they|you|people|ever|to|never) )get|(?:can|could) (?:we|i) (?:get|have)|give me|send us|prepare|redo|rebuild|redesign|let'?s (?:do|have|go with)|will do|would be (?:great|nice|good)|prefer|how about|go(?:ing)? for|(?:voted|opted|hoping|asking|asked) for|(?:decided|settled) on|thought of|(?:this|we're|we are|i'm|i am) (?:time|after)|could do with|do with|brauchen?|bräuchten?|benötigen?|möchten?|wünschen?|hätten? (?:ich |wir )?(?:\\p{L}+ )?gern|(?:wollen|will) (?:wir|ich)|(?:wir|ich) (?:wollen|will|suchen?|planen?)|soll(?:en|te)? (?:es|jetzt|nun|ein)|lieber|diesmal|bitte|gesucht|besoin|voudr(?:ais|ions)|voulons|veux|cherch(?:ons|e)|préfér\\p{L}+|aimer(?:ais|ions)|faut|faudrait|cette fois|souhait(?:e|ons)|ce sera|s'il vous plaît|svp|merci de|pourriez-vous|necesit(?:o|amos|aríamos)|quiero|queremos|quisiéramos|querríamos|busc(?:o|amos)|(?:nos|me) gustaría|prefer\\p{L}+|esta vez|por favor|hace falta|trenger|ønsker|vil (?:vi |jeg )?(?:heller |gjerne )?ha|gjerne|søker|denne gangen|vorremmo|vorrei|servono|serve|vogliamo|abbiamo bisogno|ci serv\\p{L}+",
)
/** The wish stands after what is wished for: "a landing page is what I had in mind". */
export const REQUEST_AFTER =
  /^[^.!?\n]{0,60}?(?<!\p{L})(?:please|pls|bitte|svp|s'il vous plaît|por favor|takk|is (?:what|all|needed|wanted)|are (?:what|all|needed|wanted)|needed|wanted|would (?:do|be)|had in mind|will do|gewünscht|benötigt|gesucht|brauchen|reicht|genügt|werden(?=[.!])|suffi\p{L}+|ønskes|trengs)(?!\p{L})/iu

const KIN =
  "son|daughter|kids?|children|nephew|niece|sister|brother|wife|husband|mother|mum|mom|father|dad|cousin|uncle|aunt|grandson|granddaughter|in-law|friends?|boss|colleagues?|co-?workers?|partner|neighbou?rs?|competitors?|rivals?|competition|agenc(?:y|ies)|studio|freelancer|interns?|trainee|apprentice|mayor|council|board|chair(?:man|woman|person)?|accountant|consultant|photographer|guy|lady|bloke|(?:shop|place|people|folks?|dentist|baker\\p{L}*|butcher|café|cafe|pub|club|gym|school|hotel) (?:next door|opposite|across \\p{L}+(?: \\p{L}+)?|down the (?:road|street)|on the other side)|sohn|tochter|neffe|nichte|schwester|bruder|frau|mann|mutter|vater|cousine?|freund(?:in|e)?|chef(?:in)?|kolleg(?:e|in|en)|partner(?:in)?|nachbar(?:n|in)?|konkurren\\p{L}+|mitbewerber|agentur|praktikant(?:in|en)?|azubi|bürgermeister(?:in)?|bekannte[rnm]?|fils|fille|neveu|nièce|soeur|sœur|frère|femme|mari|mère|père|amie?|patron(?:ne)?|collègues?|associée?|voisine?s?|concurren\\p{L}+|agence|stagiaire|maire|prestataire|hij[oa]|sobrin[oa]|herman[oa]|mujer|marido|madre|padre|amig[oa]|jef[ea]|colega|soci[oa]|vecin[oa]s?|competencia|competidores|agencia|becari[oa]|alcalde(?:sa)?|sønn(?:en)?|datter(?:en|a)?|nevø(?:en)?|niese(?:n)?|søster(?:en)?|bror(?:en)?|kon[ae]|mann(?:en)?|mor(?:en)?|far(?:en)?|venn(?:en|inne)?|sjef(?:en)?|kollega(?:en)?|naboe?n?|konkurrent\\p{L}*|byrået?|praktikant(?:en)?|ordfører(?:en)?"
const OTHERS =
  "he|she|they|people|everyone|everybody|someone|somebody|nobody|no one|others|another|er|sie|man|jeder|alle|leute|andere|il(?! (?:nous|me|faut|y|faudrait))|elle|ils|elles|on(?= (?:me|nous) )|les gens|tout le monde|d'autres|él|ella|ellos|ellas|la gente|todos|todo el mundo|otros|han|hun|de(?= \\p{L}+er(?!\\p{L}))|folk|alle|andre"
/** "for our director": for someone, not about them. */
export const LED_BY =
  /(?<!\p{L})(?:for|to|of|with|from|by|as|für|von|vom|mit|an|pour|de|du|des|à|au|avec|para|con|a|al|til|fra|med|av) (?:(?:my|our|the|a|an|his|her|their|new|mein\p{L}*|unser\p{L}*|d(?:ie|en|em|er|as)|mon|ma|mes|notre|nos|l[ae]s?|mi|mis|nuestr\p{L}+|el|los|min|vår[te]?) ?)*$/iu

/** Someone else is what a clause is about: "my nephew", "they", "the agency". */
export const SOMEBODY_ELSE = anyWord(`${KIN}|${OTHERS}`)

/** The person who writes is: "we", "our choir". */
export const OURSELVES =
  /(?<!\p{L})(?:we|i|i'm|i'd|i've|we're|we'd|we've|our|my|wir|ich|unser\p{L}*|nous|je|j'\p{L}+|on|notre|nos|nosotros|yo|nuestr\p{L}+|vi|jeg|vår[te]?|noi|io|nostr\p{L})(?!\p{L})/giu

/** It is over. */
export const OVER = anyWord(
  "last (?:year|month|week|time|spring|summer|autumn|winter|season|\\p{L}+day)'?s?|ago|yesterday|previous|former(?:ly)?|back then|used to|already (?:have|had|done|made|got)|(?:we|i|they|he|she|it|you|who|which|that) (?:once |never |always |also |even |only |just )?(?:had|did|made|got|took|went|ran|was|were|used|tried|ordered|printed|posted|sent|paid|bought|saw|said|liked|loved|came|told|gave|wrote|found|hired|(?!need|want|plan)\\p{L}{3,}ed)|(?:made|done|designed|printed|written) by|letzte[nsmr]? (?:jahr|mal|woche|monat|sommer|winter)|vorig\\p{L}+|früher|damals|gestern|bisher|(?:hatte|hatten|hat|wurde[n]?|war|waren|haben)(?= [^.!?\\n]*(?:ge\\p{L}+[tn]|iert|bekommen)(?!\\p{L}))|l'an (?:dernier|passé)|l'année (?:dernière|passée)|(?:dernière|dernier)(?= (?:fois|année|mois))|avant|(?:avait|avions|avons|avez|a|ont|ai) (?:fait|été|eu|pris|reçu|\\p{L}+é(?:e|s|es)?)|il y a (?:\\p{L}+ )?(?:ans?|mois|années)|el año pasado|anterior(?:es)?|antes|hace (?:\\p{L}+ )?(?:años?|meses)|ayer|hicimos|hizo|hicieron|tuvimos|tenía\\p{L}*|(?:hemos|han|ha|había\\p{L}*) \\p{L}+[aei]do|i fjor|forrige|tidligere|sist(?:e)? (?:år|gang)|i går|hadde|lagde|laget|fikk|gjorde|brukte|prøvde|l'anno scorso|abbiamo (?:fatto|avuto)",
)

/** A side sentence: why, when, who. */
export const SIDE =
  /(?<!\p{L})(?:because|since|as|while|when|whenever|whether|if|although|though|after|who|whom|whose|which|where|that|why|what|how|weil|da|während|wenn|als|ob|obwohl|nachdem|dass|der|die|das|parce que|puisque|comme|pendant que|quand|lorsque|si|bien que|qui|que|dont|où|porque|como|mientras|cuando|si|aunque|que|quien|donde|fordi|siden|mens|når|hvis|selv om|som|der|hvor|at)\s+(?=\p{L})/giu

/** Where one thought ends and the next begins inside a sentence. */
export const TURN =
  /[:;,(|\u2013\u2014]\s|\s[-\u2013\u2014/]\s|(?<!\p{L})(?:but|so|instead|yet|and (?:we|i|now|please|it|they|he|she|so)|aber|doch|sondern|deshalb|und (?:wir|ich|jetzt|nun|es|das)|mais|donc|alors|et (?:nous|on|je|il|elle|maintenant)|pero|sino|así que|y (?:ahora|nosotros|se|lo)|men|derfor|og (?:vi|jeg|nå|det)|ma|quindi)\s/giu

/** A thing that is known already. */
export const KNOWN_ONE =
  /(?<!\p{L})(?:the|this|that|these|those|our|my|your|their|his|her|its|every|any|such|d(?:er|ie|as|en|em|es)|dies\p{L}*|unser\p{L}*|mein\p{L}*|ihr\p{L}*|sein\p{L}*|jed\p{L}+|l[ae]|les|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|chaque|el|los|las|nuestr\p{L}+|vuestr\p{L}+|su|sus|est[eao]s?|cada|den|det|vår[te]?|deres|hver(?:t)?|gli|nostr\p{L})\s+(?:[\p{L}-]+\s+){0,2}$/iu

/** What is spoken of lies inside a place or a thing: "in the video", "auf dem Plakat". */
export const INSIDE =
  /(?<!\p{L})(?:in|on|onto|at|with|from|under|over|via|through|into|within|inside|behind|next to|than|like|as|auf|im|in|mit|bei|aus|unter|über|wie|als|sur|dans|avec|depuis|sous|chez|comme|en|con|desde|sobre|como|på|i|med|fra|under|som|su|con)\s+(?:(?:the|our|my|your|their|a|an|all|d(?:er|ie|as|en|em)|ein\p{L}*|unser\p{L}*|l[ae]s?|une?|notre|nos|el|los|una?|nuestr\p{L}+|den|det|en|et|vår[te]?)\s+)?(?:[\p{L}-]+\s+)?$/iu

const VERBS: Readonly<Record<string, string>> = {
  en: "is|isn't|are|aren't|was|were|be|been|being|am|has|have|had|do|does|don't|did|can|can't|could|will|won't|would|should|must|may|might|went|goes|go|comes|came|says|said|thinks?|told|makes?|made|sees?|saw|gets?|got|uses?|used|likes?|liked|knows?|sells?|sold|put|puts|stays?|runs?|ran|(?:we|i|you|he|she|it|they)(?:'\\p{L}+)?",
  de: "ist|sind|war|waren|hat|habe|haben|hatte\\p{L}*|kann|können|wird|werden|wurde\\p{L}*|soll\\p{L}*|muss|müssen|darf|bin|macht|machen|gibt|kommt|geht|liegt|hängt|meint|sagt|ich|wir|sie|er|es|man",
  fr: "est|sont|était|étaient|a|ai|avons|avez|ont|avait|fait|font|doit|peut|va|vont|dit|il|elle|nous|vous|ils|je|on",
  es: "es|son|está|están|era|fue|fueron|ha|han|hay|hace|hizo|puede|debe|va|dice|tenemos|tiene|somos|se|nos",
  no: "er|var|har|hadde|kan|skal|vil|må|blir|ble|gjør|går|sier|ligger|henger|vi|jeg|han|hun|det|dere",
  it: "è|sono|era|ha|hanno|abbiamo|fa|va|dice|deve|può|noi|io",
}
const VERBS_OF = new Map(Object.entries(VERBS).map(([language, words]) => [language, anyWord(words)]))
const ANY_VERB = anyWord(Object.values(VERBS).join("|"))

/** Verbs that a sentence is made with, and their subjects: where none stands there is only the name of a thing. */
export function verbsOf(language: string): RegExp {
  return VERBS_OF.get(language) ?? ANY_VERB
}
