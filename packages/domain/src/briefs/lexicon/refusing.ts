import { anyWord } from "../read/words.ts"

/** Words that refuse what follows them, wherever they stand. */
export const REFUSING = anyWord(
  [
    "(?<=(?:^|[.!?;:,(\\n–-]|(?<!\\p{L})(?:please|and|but|also|to|should|must|would|we|i|i'd|we'd|always|just|things?|you|can you|could you))\\s{0,2})avoid(?: ?:)?|avoiding(?: ?:)?|(?:whatever you do|absolutely|definitely),? (?:no|not)|rather not (?:\\p{L}+ )?|never use|steer clear of|stay away from|please (?:no|not)|(?:we|i) (?:hate|dislike|can't stand|don't like)|spare (?:us|me)(?: the)?|leave out|keep out|minus(?= (?:the|any|all))|(?:not|never) acceptable|what (?:we|i) (?:don't|do not) (?:want|need|like) is(?: that)?|allergic to|no more(?! than)|enough of|anything but|never (?:look|be|feel|seem|sound)",
    "(?:please )?(?:don't|do not|dont) (?:use|want|like|include|need|show|add|put|mention|make it|be)(?: (?:any|it|to (?:see|be|look|use)))?",
    "(?:shouldn't|should not|must not|mustn't|(?<!(?:i|we|you|he|she|they) )can't|may not) (?:be|look|feel|have|use|include|show|contain)(?: like)?",
    "bitte (?:kein[a-z]*|nicht|ohne)|auf (?:gar )?keinen fall|bloß (?:kein[a-z]*|nicht)|vermeide(?:n|t)?|nichts|verzichte(?:n|t)? auf|alles (?:außer|bloß (?:kein[a-z]*|nicht))|verschon(?:t|en sie)? uns (?:mit|vor)|nie(?:mals)? (?:mit|wie)",
    "surtout pas(?: (?:de|d'))?|pas trop|ne ve(?:ut|ux) ni|ne voulons ni|évite[rz]?|rien de|tout sauf|épargnez-nous|ne (?:pas )?(?:montrez|utilisez|mettez|montrer|utiliser|mettre) (?:pas (?:de |d')?|ni )?|ne (?:veux|veut|voulons|souhaite|souhaitons) (?:plus|pas)(?: voir)?(?: (?:de|du|des))?",
    "nada de|evita[dr]?|no (?:queremos|quiero|usar|us[ea]n?|us[eé]is|poner|pong[ao]n?|pongáis|muestre[ns]?|mostréis|saqu(?:e|en|éis))|que no (?:sea|haya|salga[n]?|aparezca[n]?)|todo menos|cualquier cosa menos",
    "(?:tired|sick|weary) of|fed up with|had enough of|not (?:keen on|fond of|a fan of)|(?:genug|die nase voll) von|satt(?= \\p{L})|(?:marre|assez) (?:de|des|d')|hart[oa]s? de|lei (?:av|alle)",
    "unngå|ikke (?:bruk|vis|ha med|noe)|vil ikke ha|alt annet enn|niente|evita(?:re|te)|non (?:usate|vogliamo|mettete)",
    "(?<!(?:know|knows|knew|costs?|means?|has|have|say|says) )nothing(?! (?:else|special|about|in|beats|like|better|compares)(?!\\p{L}))",
  ].join("|"),
)

/** Words that refuse in an order or a list, but in a statement mostly tell something: "no", "without", "ohne". */
export const LACKING = anyWord(
  "no(?! (?:more than|later|less|longer|idea|worries|problem|rush|hurry|preference|deadline|matter|need|one(?!\\p{L})|thanks?|thank|budget|specific|particular|clue|wait|doubt|two|parking|time|sooner|wonder|fixed|date|hay|tenemos|es|somos|hemos))|without|except for|ohne|keine?[nmr]?(?! (?:ahnung|eile|problem|frage|sorge|termin|frist|idee|stress|angst|panik|zeit))|sans|pas de(?! (?:souci|problème|stress|panique|délai|date))|pas d(?=')|ni|sin(?! (?:duda|problema|prisa|falta))|uten(?! tvil)|ingen(?! (?:hast|problem|frist|anelse|formening))|senza|rather than|weder|verken",
)

/** "not corny", "nicht kitschig": a quality refused. */
export const NOT = anyWord(
  "(?:but |and |nor |just |please )?not|(?:aber |und |bitte )?nicht|(?:mais |et )?pas|(?:pero |y )?no|(?:men |og )?ikke|(?:ma )?non",
)

/** "Stock photos are a no-go", "leave the gavels to the others": what is refused stands before the word. The first group is what. */
export const REFUSED_BEFORE =
  /(?<=^|[.!?;,\n] ?|(?<!\p{L})(?:and|but|und|aber|et|mais|y|pero|og|men) )((?:[\p{L}'-]{1,40} ){0,4}?[\p{L}'-]{3,40}) (?:(?:is|are) (?:a no-?go|out|taboo|off[- ]limits|banned|not welcome|not wanted|not an option)|(?:ist|sind) (?:ein no-?go|tabu|verboten|unerwünscht)|(?:est|sont) (?:à proscrire|exclue?s?|à éviter|interdite?s?)|(?:está|están|queda|quedan) (?:prohibid[oa]s?|descartad[oa]s?|fuera)|er (?:uaktuelt|bannlyst|uønsket))(?!\p{L})|(?<!\p{L})(?:leave|keep) (?:the |all )?((?:[\p{L}'-]{1,40} ){0,3}?[\p{L}'-]{3,40}) (?:to (?:the )?others|out(?: of (?:it|this|that|them))?|at home)(?!\p{L})|(?<!\p{L})auf ((?:[\p{L}-]{1,40} ){0,2}?[\p{L}-]{3,40}) (?:bitte )?(?:verzichten|zu verzichten)(?!\p{L})/giu
