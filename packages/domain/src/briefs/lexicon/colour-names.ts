/** Names of colours in the languages that are read, with their endings. */
const NAMES =
  "red|blue|yellow|green|orange|purple|violet|pink|brown|black|white|gr[ae]y|navy|teal|turquoise|mint|charcoal|coral|mustard|burgundy|maroon|beige|ivory|cream|gold|silver|bronze|copper|terracotta|lavender|lilac|magenta|fuchsia|indigo|cyan|aqua|olive|ochre|anthracite|crimson|scarlet|emerald|sage|plum|peach|apricot|salmon|rust|sand|taupe|khaki|off-white|slate|graphite|petrol|aubergine|rot(?:e[nmrs]?)?|blau(?:e[nmrs]?)?|grün(?:e[nmrs]?)?|gelb(?:e[nmrs]?)?|schwarz(?:e[nmrs]?)?|weiß(?:e[nmrs]?)?|grau(?:e[nmrs]?)?|anthrazit|silber|rosa|lila|violett|türkis|braun(?:e[nmrs]?)?|rouges?|bleue?s?|verte?s?|jaunes?|noire?s?|blanc(?:he)?s?|grise?s?|roses?|violette?|marron|dorée?s?|argentée?s?|bordeaux|roj[oa]s?|azul(?:es)?|verdes?|amarill[oa]s?|negr[oa]s?|blanc[oa]s?|gris(?:es)?|morad[oa]s?|naranja|turquesa|marrón|dorad[oa]s?|platead[oa]s?|rødt?|blå(?:tt)?|grønn|grønt|gult?|svarte?|hvitt?|grå(?:tt)?|lilla|oransje|turkis|brunt?|gull|sølv|ross[oaie]|blu|verd[ei]|giall[oae]|ner[oaie]|bianc[oahe]+|grigi[oae]|viola|arancione|oro"
const BEFORE =
  "light|dark|deep|pale|bright|soft|warm|cool|muted|dusty|neon|pastel|royal|sky|navy|baby|forest|bottle|olive|mint|lime|emerald|sunflower|mustard|lemon|golden|burnt|brick|ruby|wine|blood|rose|hot|salmon|coral|ice|steel|slate|petrol|midnight|night|ocean|sea|sand|chocolate|coffee|cream|off|jet|snow|pearl|electric|moss|apple|grass|cherry|tomato|butter|canary|cobalt|prussian|racing|racing|powder|dove|stone|smoky|egg|shell|nude|vivid|rich|strong|clear|metallic|matte?|british racing|helle[sn]?|dunkle[sn]?|kräftige[sn]?|zarte[sn]?|tiefe[sn]?"
const AFTER =
  "(?:marine|ciel|clair|foncé|nuit|pétrole|canard|sapin|olive|pâle|vif|marino|cielo|claro|oscuro|pastel|metallic)"
/** The German and Norwegian way: "himmelblau", "marineblå". */
const JOINED =
  "\\p{L}{3,12}(?:rot|blau|grün|gelb|schwarz|weiß|grau|rosa|braun|rødt?|blå(?:tt)?|grønn|grønt|gult?|hvitt?|grå(?:tt)?)(?:e[nmrs]?)?"

/** One colour as people say it: "sky blue", "himmelblau", "bleu nuit", "#7A1F3D", "Pantone 286 C". */
export const COLOUR = `(?:#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])|(?:pantone|pms) ?\\d{2,4} ?[cu]?|ral ?\\d{4}|hks ?\\d{1,3}|rgb ?\\(?\\d{1,3}[,/ ]+\\d{1,3}[,/ ]+\\d{1,3}\\)?|(?:(?:${BEFORE})[ -]){0,2}(?:${NAMES})(?: ${AFTER})?|${JOINED})`
export const CODE = /^(?:#|pantone|pms|ral|hks|rgb)/iu
