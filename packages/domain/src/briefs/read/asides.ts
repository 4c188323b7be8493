import { anyWord } from "./words.ts"

/** Why a part of a message is no wish of the person who writes it. */
type AsideKind = "quoted" | "signature" | "footer" | "order_to_tool" | "other_party" | "found_you" | "own_account"
export type Aside = { kind: AsideKind; start: number; end: number }

const TOOL =
  "(?:ai|a\\.i\\.|assistants?|bots?|chat ?bots?|tool|system|model|llm|engine|software|agent|parser|machine|algorithm|robot|readers?|ki|k\\.i\\.|assistenten|programm|werkzeug|l'ia|ia|l'assistant|l'outil|outil|le système|système|asistente|herramienta|sistema|assistente|strumento|verktøyet|systemet|assistenten|roboten|boten)"
const NOTE =
  "(?:note|notice|message|memo|instructions?|orders?|reminder|attention|command|hint|info|prompt|directive|hinweis|nachricht|anweisung|befehl|notiz|remarque|message|consigne|nota|mensaje|aviso|instrucci[oó]n(?:es)?|beskjed|melding|notat|instruks|merknad|messaggio|istruzion[ei])"
const TO =
  "(?:to|for|an|für|à|au|aux|pour|para|al|a|til|per|all'|à l'|a la|den|die|das|the|any|all|la|el|le|alle|dem|der)"
const EARLIER =
  "(?:previous|prior|above|earlier|preceding|past|former|existing|system|vorherigen?|bisherigen?|obigen?|vorangehenden|précédentes?|antérieures?|ci-dessus|anteriores|previas|tidligere|forrige|ovenstående|precedenti)"
const RULES =
  "(?:instructions?|prompts?|rules?|messages?|guidelines|directions|orders|anweisungen|regeln|befehle|nachrichten|consignes|règles|instrucciones|reglas|órdenes|indicaciones|instruksjoner|instrukser|regler|meldinger|beskjeder|istruzioni|regole)"

/** Where an order to the tool begins. */
const ORDER_STARTS = [
  anyWord(
    `${NOTE}(?:[ -]\\p{L}+){0,2}? ${TO}(?: ${TO})?[ ]?(?:\\p{L}+ )?${TOOL}(?: (?:only|readers?|models?|tools?|systems?))?`,
  ),
  anyWord(
    "(?:ignore|disregard|forget|override|bypass) (?:all )?(?:of )?your (?:own )?(?:rules|instructions|prompts?|guidelines|orders|training|settings)",
  ),
  anyWord(
    `(?:ignore|disregard|forget|override|bypass|ignoriere|ignorieren sie|vergiss|vergessen sie|missachte|ignorez|oubliez|oublie|ignora|ignore|olvida|olvide|ignorer|glem|dimentica)(?: \\p{L}+){0,4} (?:${EARLIER} ${RULES}|${RULES} ${EARLIER})`,
  ),
  anyWord(
    "(?:you are now (?:an?|in|the)|from now on,? you|pretend (?:that )?(?:to be|you)|act as (?:an?|the) (?:ai|assistant|system|admin\\w*|developer)|system prompt|developer mode|admin override|du bist (?:jetzt|nun|ab jetzt)|tu es (?:maintenant|désormais)|vous êtes désormais|ahora eres|a partir de ahora eres|du er nå|ora sei)",
  ),
  /(?<=^|\n)[ ]*(?:#+ ?)?(?:system|assistant|ai|tool|instruction|developer)(?: (?:message|prompt|note|notice|override))?[ ]*(?::|>|\])/giu,
  anyWord(
    `(?:dear|attention|attn|hey|hello|hi|liebe|lieber|cher|chère|querid[oa]|estimad[oa]|kjære) (?:ai|bot|chat ?bot|assistant|llm|ki|ia)(?=[ ,:])`,
  ),
  anyWord(`(?:as|if you are|since you are) an? (?:ai|llm|language model|assistant|bot)`),
]
/** Sentences after an order that still belong to it. */
const ORDER_GOES_ON =
  /^\s*(?:also|then|and|next|additionally|finally|do not|don't|never|always|instead|you (?:must|will|shall|should|are|have)|(?:now )?(?:set|change|make|mark|book|order|add|write|put|use|treat|charge|approve|submit|send|increase|reply|answer|output|say|confirm|raise|double)\b|the (?:platform|deadline|due date|audience|topic|quantity|budget|price|size|status|format|user|client|real|goal)\b.{0,40}\b(?:is|are|must|should|=)|außerdem|setze|ändere|bestelle|mache|schreibe|die (?:frist|plattform|zielgruppe|anzahl)|ensuite|mets|mettez|change[sz]?|commande[sz]?|además|pon|cambia|pide|haz|sett|endre|bestill|lag|imposta|cambia)/iu
const BRACKETS =
  /\[[^[\]\n]{3,600}\]|\{\{[^{}]{3,600}\}\}|<<[^<>]{3,600}>>|\((?:note|hint|hidden|system|ai|instruction)\b[^()\n]{3,600}\)/giu
/** A piece of data that nobody types into a message: `{"quantity": 3}`. */
const DATA = /\{\s*"[^"{}\n]{1,60}"\s*:[^{}]{1,600}\}/gu
/** "(bots: ...) ... (end of bots)": what stands between is no wish either. */
const TO_THE_END =
  /\((?:bots?|ai|assistants?|models?|system|machines?|tools?|readers?|llms?)\s*:[^()]{0,300}\)[^()]{0,600}\(end of [^()\n]{1,40}\)/giu
const BRACKET_ORDER = new RegExp(
  `\\b(?:hidden|system|instructions?|prompt|override|ignore|${NOTE}(?: \\p{L}+){0,2} ${TO})\\b|(?<![\\p{L}])${TOOL}(?![\\p{L}])`,
  "iu",
)

const REPLY_LEADS =
  /(?<=^|\n)[ >]*(?:-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|opprinnelig melding|messaggio originale)\s*-{2,}|(?:on|am|le|el|den|il) [^\n]{6,120}?(?:wrote|schrieb|a écrit|escribió|skrev|ha scritto)[^\n]{0,60}:)[ ]*(?=\n|$)/giu
const MAIL_HEAD =
  /(?<=^|\n)(?:(?:from|von|de|fra|da|sent|gesendet|envoyé|enviado|sendt|to|an|à|para|til|cc|date|datum|fecha|dato|subject|betreff|objet|asunto|emne|oggetto)[ ]?: [^\n]{1,200}(?:\n|$)){2,}/giu
const QUOTED_LINES = /(?<=^|\n)(?:[ ]*>[^\n]*(?:\n|$))+/g

const CLOSING =
  /(?<=^|\n)[ ]*(?:-- ?|—|(?:(?:with )?(?:kind|best|warm|many|sincere)(?:est)? (?:regards|wishes|thanks)|best|regards|cheers|sincerely|yours(?: (?:truly|sincerely|faithfully))?|all the best|mit (?:freundlichen|besten|lieben|herzlichen) grüßen|(?:freundliche|beste|liebe|viele|herzliche|schöne) grüße|(?:lg|vg|mfg|bg)|(?:bien )?(?:cordialement|amicalement)|(?:meilleures|sincères) salutations|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordiales)?|un saludo|atentamente|(?:med )?vennlig hilsen|mvh|hilsen|beste hilsener|(?:cordiali|distinti) saluti|sent from my [^\n]{2,40}|(?:von meinem|gesendet von) [^\n]{2,40}gesendet|envoyé de mon [^\n]{2,40}|enviado desde mi [^\n]{2,40}|sendt fra min [^\n]{2,40}))[ ]*[,.!]?[ ]*(?=\n|$)/giu
const FOOTER =
  /(?<=^|\n)[^\n]{0,80}\b(?:(?:e-?mail|message|communication)\b[^\n]{0,60}\b(?:confidential|privileged|intended (?:only|solely) for)|confidentiality notice|consider the environment|think before (?:you print|printing)|unsubscribe|manage your preferences|you(?:'re| are) receiving this|view (?:it )?in (?:your )?browser|all rights reserved|follow us on|find us on|like us on|connect with us|registered (?:in|office)|diese (?:e-?mail|nachricht) (?:enthält|ist)[^\n]{0,40}vertraulich|denken sie an die umwelt|folgen sie uns|newsletter abbestellen|ce (?:message|courriel|mail)[^\n]{0,60}confidentiel|pensez à l'environnement|suivez-nous|se désabonner|este (?:mensaje|correo)[^\n]{0,60}confidencial|síguenos|darse de baja|denne e-?posten[^\n]{0,60}(?:konfidensiell|fortrolig)|følg oss|meld deg av|seguici)[^\n]*/giu

const SENTENCE = /[^.!?;\n]+(?:\.(?=[\d\p{L}])[^.!?;\n]+)*[.!?;]*/gu
const OTHER_PARTY = anyWord(
  "(?:(?:our|the|my|a|some|main|biggest|other) )?(?:competitors?|rivals?|competition)|(?:our|the|my) (?:(?:former|previous|old|last|ex)[ -])+(?:agency|designer|studio|freelancer|supplier|contractor|provider|marketing \\p{L}+|team)|the (?:agency|designer|studio|freelancer) (?:before you|we had|who did|that did|we used)|the other \\p{L}+(?: \\p{L}+){0,2} (?:uploads?|posts?|has|have|does|do|uses?|makes?|runs?|is|are|went|did|sells?|advertises?|prints?)|every(?:one|body) (?:(?:else )?in (?:our|the|this) \\p{L}+|else|around here) (?:advertises?|posts?|uses?|does|has|makes?|prints?|puts?|hands? out)|(?<=^\\s{0,3})(?:our|my|the|unsere?|die|notre|nos|nuestr[oa]s?|vår|våre) (?:neighbou?rs?|sister \\p{L}+|\\p{L}+ next door|nachbar(?:n|in)?|voisine?s?|vecin[oa]s?|nabo(?:en|er)?)(?= \\p{L})(?! (?:and|und|et|y|og|needs?|wants?|would|needed|should|must)(?!\\p{L}))|(?:unsere? )?(?:konkurrenz|mitbewerber|wettbewerber)|(?:unsere|die) (?:frühere|alte|vorherige|ehemalige|letzte) agentur|(?:nos|notre|les?) concurrents?|(?:notre|l') ?ancienne? agence|(?:notre|nos|l'|les) ?ancien(?:ne)?s? (?:prestataires?|agences?|graphistes?|studios?|fournisseurs?)|(?:nuestra|la) (?:competencia|agencia anterior|antigua agencia)|(?:nuestros|los) competidores|(?:vår|våre)? ?konkurrent(?:en|ene|er)?|(?:det|vårt) (?:forrige|gamle) byrået?|(?:i )?(?:nostri )?concorrenti",
)
const FOUND_YOU = anyWord(
  "(?:(?:i|we) )?(?:found|saw|discovered|heard (?:of|about)|came across|met|stumbled (?:up)?on|know|noticed) (?:you|your (?:\\p{L}+ )?(?:ad|advert|page|profile|post|work|website|site|company|team|video|name))|you were recommended|recommended (?:you )?(?:by|to)|your (?:ad|website|profile|page|site) (?:on|says?|said|looks)|thanks for (?:connecting|your (?:message|reply|e-?mail|call))|(?:habe|haben|bin|sind) (?:ich |wir )?(?:sie|euch|dich|auf (?:sie|euch)) (?:über|auf|bei|durch)|(?:je|nous) (?:vous |t')?(?:ai|avons) (?:trouvée?s?|découverte?s?|vue?s?)|(?:os|les|te|la|lo) (?:encontr(?:é|amos)|vi|vimos|conoc(?:í|imos)) (?:en|por|a través)|(?:fant|så|oppdaget) (?:dere|deg) (?:på|via|gjennom)|vi ho trovat[oi]",
)
const OWN_ACCOUNT = anyWord(
  "(?:hacked|closed|deleted|blocked|locked|lost|left|gave up|suspended) our \\p{L}+ (?:account|page|channel|profile)|our \\p{L}+ (?:account|page|channel|profile|shop|newsletter) (?:is (?:run|managed|handled|done|hacked|closed|blocked|locked|down|old|dead|dormant|looked after|taken care)|was (?:hacked|closed|deleted|blocked)|has been (?:hacked|closed|deleted|blocked)|got hacked|belongs to)|(?:facebook|instagram|linkedin|tiktok|twitter|youtube) (?:haben wir|habe ich) (?:gelöscht|verlassen|aufgegeben|geschlossen|gekündigt)|(?:wir|ich) (?:haben|habe) \\p{L}+ (?:gelöscht|verlassen|aufgegeben|geschlossen)|(?:on|nous|j') ?(?:a|avons|ai) (?:quitté|fermé|supprimé|abandonné) (?:\\p{L}+ )?\\p{L}+|(?:dejamos|cerramos|borramos|abandonamos|hemos (?:dejado|cerrado|borrado)) (?:\\p{L}+ )?(?:facebook|instagram|linkedin|tiktok|twitter|youtube)|vi (?:har )?(?:slettet|forlot|forlatt|sluttet på|stengte|stengt) (?:\\p{L}+ )?(?:facebook|instagram|linkedin|tiktok|twitter|youtube)|(?:we|i) (?:have |'ve )?(?:left|quit|closed|deleted|gave up|given up) (?:our )?(?:facebook|instagram|linkedin|tiktok|twitter|youtube)|(?:facebook|instagram|linkedin|tiktok|twitter|youtube) (?:be)?nutzen wir (?:nicht|kaum|nie)|(?:on|nous) n'utilis(?:e|ons) (?:plus|pas|jamais) \\p{L}+|(?:ya )?no usamos \\p{L}+|vi bruker (?:ikke|aldri) \\p{L}+|my (?:son|daughter|kids?|children|wife|husband|sister|brother|nephew|niece|mother|father|friends?|boss|partner)(?: (?:is|are|lives?|spends?|swears?|loves?|uses?)| \\p{L}+ (?:is|lives)) [^.!?;,\\n]{0,40}(?:facebook|instagram|linkedin|tiktok|twitter|youtube)|you(?:'ll| will| can)? (?:also )?find (?:our|the|us|more|all|everything)[^.!?;,\\n]{0,60} on",
)
/** After these words the person comes back to the wish. */
const BACK =
  /,? (?:so|but|and (?:we|i|now)|therefore|for us|which is why|we (?:need|want)|i (?:need|want)|also|deshalb|aber|darum|mais|donc|pero|así que|men|derfor|ma)(?!\p{L})/iu

const MAX_SIGNATURE = 700

/** Parts of a text that say nothing about what is wanted: replies, signatures, footers, orders to the tool, others' doings. */
export function findAsides(text: string): Aside[] {
  const found: Aside[] = [
    ...blocks(text, QUOTED_LINES, "quoted"),
    ...blocks(text, MAIL_HEAD, "quoted"),
    ...blocks(text, FOOTER, "footer"),
    ...brackets(text),
    ...blocks(text, DATA, "order_to_tool"),
    ...blocks(text, TO_THE_END, "order_to_tool"),
    ...orders(text),
    ...sentences(text),
  ]
  const reply = first(text, REPLY_LEADS)
  if (reply) {
    found.push({ kind: "quoted", start: reply.index, end: text.length })
  }
  const signature = signatureOf(text, reply?.index ?? text.length)
  return (signature ? [...found, signature] : found).sort((a, b) => a.start - b.start)
}

function blocks(text: string, pattern: RegExp, kind: AsideKind): Aside[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function brackets(text: string): Aside[] {
  return blocks(text, BRACKETS, "order_to_tool").filter(({ start, end }) => BRACKET_ORDER.test(text.slice(start, end)))
}

/** An order ends with its sentence, or goes on while the next ones are orders too. */
function orders(text: string): Aside[] {
  const starts = ORDER_STARTS.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index))
  const found: Aside[] = []
  for (const start of starts.toSorted((a, b) => a - b)) {
    if (start < (found.at(-1)?.end ?? -1)) {
      continue
    }
    let end = endOfSentence(text, start)
    while (end < text.length && ORDER_GOES_ON.test(text.slice(end, end + 90))) {
      end = endOfSentence(text, end + 1)
    }
    found.push({ kind: "order_to_tool", start, end })
  }
  return found
}

function endOfSentence(text: string, from: number): number {
  const rest = text.slice(from, from + 1_000)
  const stop = /[^\s][.!?;](?=\s|$)|(?<=\S)\n/u.exec(rest)
  return stop ? from + stop.index + stop[0].length : Math.min(text.length, from + 1_000)
}

function sentences(text: string): Aside[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap((match) => {
    const [sentence] = match
    for (const [kind, pattern] of [
      ["found_you", FOUND_YOU],
      ["own_account", OWN_ACCOUNT],
      ["other_party", OTHER_PARTY],
    ] as const) {
      pattern.lastIndex = 0
      const hit = pattern.exec(sentence)
      if (hit) {
        const back = sentence.slice(hit.index).search(BACK)
        const start = match.index + startOfPart(sentence, hit.index)
        const end = match.index + (back < 0 ? sentence.length : hit.index + back)
        return [{ kind, start, end }]
      }
    }
    return []
  })
}

/** What stands before "but our rival ..." in the same sentence is still the person's own. */
function startOfPart(sentence: string, at: number): number {
  const before = sentence.slice(0, at)
  const part = before.search(/(?:,|:| but| und| aber| mais| pero| men)\s[^,:]*$/iu)
  return Math.max(part, 0)
}

function signatureOf(text: string, before: number): Aside | null {
  const closing = Array.from(text.matchAll(CLOSING)).findLast(
    ({ index }) => index < before && index > 0 && before - index <= MAX_SIGNATURE,
  )
  if (!closing) {
    return null
  }
  const rest = text.slice(closing.index, before)
  const postscript = rest.search(/\n[ ]*p\.? ?s\.?[ :,]/iu)
  return { kind: "signature", start: closing.index, end: postscript < 0 ? before : closing.index + postscript }
}

function first(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return text.matchAll(pattern).next().value
}
