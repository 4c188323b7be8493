import { REQUEST } from "../lexicon/telling.ts"
import type { FoundDate } from "./calendar.ts"
import { mentionOf, sentenceBefore } from "./mention.ts"
import type { Reading } from "./reading.ts"
import { findTime } from "./times.ts"
import type { Features } from "./weights.ts"
import { anyWord } from "./words.ts"

const once = (source: string) => new RegExp(anyWord(source).source, "iu")

/** The files are handed over, finally. */
const HANDED_OVER = once(
  "print[- ]?(?:ready )?files?|(?:final|finished|print(?:ing)?|all|the) files|fertige(?:n|r)? dateien|fichiers (?:définitifs|finaux|finis)|archivos (?:finales|definitivos)|ferdige filer|files (?:by|on|due|to)|final (?:version|artwork|delivery|design|files?|art)|hand(?:ed|ing)?(?: (?:it|them|this|everything))? (?:over|in)|hand-?over|deliver(?:y|ed|able|ables)?(?: date)?|deadline|due(?: date)?|at the latest|no later than|latest|(?:goes|go|going|send|sent) (?:in)?to (?:the )?(?:print(?:er)?|press)|(?<!we )print (?:it )?(?:on|by)|has to be (?:done|there|ready|finished)|must be (?:done|there|ready|finished|here)|abgabe(?:termin)?|deadline|frist|liefertermin|lieferung|geliefert|liefern|druckdaten|druckdatei(?:en)?|in (?:den )?druck|druck(?= am)|fällig|spätestens|fertige?[nrs]?|date limite|livraison|livrer|livrés?|rendu|remise|échéance|au plus tard|bon à tirer|entrega|entregar|fecha límite|plazo|a más tardar|como (?:muy tarde|tarde|máximo)|levering|leveres|levere|leveringsfrist|senest|ferdig|trykkfil(?:en|er)?|consegna|scadenza|al più tardi",
)
/** Someone needs, wants, gets or sends it. */
const ASKED_FOR = once(
  "by|need(?:s|ed)?|asks? for (?:it|them|the (?:pdf|files?|artwork))|with us|reach(?:es)? (?:me|us)|(?:see|show|present) (?:it|them)|(?:everything|all) here|files?(?= on)|give you|(?:l[oa]s?) quier[eo]\\p{L}*|l[ae]s? (?:veut|voudr\\p{L}+)|recevoir|recibir\\p{L}*|erhalten|bekommen|vil ha (?:den|det|dem)|innan|want(?:s|ed)?(?= (?:it|them|this|that|the))|(?:like|love) (?:it|them|to have)|have (?:it|them|this|everything)|get (?:it|them|this)|send|mail (?:it|me)|ready|done|finish(?:ed)?|complete[d]?|submit(?:ted)?|upload(?:ed)?|in (?:our|my) hands|in (?:meinen|unseren) händen|entre (?:mes|nos) mains|en (?:mis|nuestras) manos|i hende|arrive(?= (?:with|at) (?:us|me))|until then|before|ahead of|in time for|within|bis(?: zum)?|brauch(?:e|en|t)|benötig(?:e|en|t)|schick(?:en|t)?|haben wir gern|(?:sie|es|ihn) (?:\\p{L}+ )?sehen|müsste\\p{L}*|vorliegen|vor(?: dem| der)|rechtzeitig|avant|d'ici(?: au| le| la| à)?|il (?:me|nous) (?:la |le |les )?faut|besoin|pour le|envoy(?:er|ez)|prêt[es]*|antes del?|para el|lo (?:necesito|necesitamos|queremos)|la necesito|necesit\\p{L}+|enviar|list[oa]s?|innen|før|trenger|må (?:ha|være)|klar[et]?|sende[s]?|entro|prima d(?:i|el|ella)|ci serve|pront[oaie]",
)
/** What bidders may do until then, which is not the work itself. */
const TENDER = once(
  "questions?|offers?|bids?|tenders?|quotes?|proposals?|rückfragen|fragen|angebote?|questions|offres?|devis|preguntas|ofertas?|presupuestos?|spørsmål|tilbud|domande|offerte",
)
/** A step on the way, not the end. */
const ON_THE_WAY = once(
  "calls?|sketch(?:es)?|drafts?|first (?:version|draft|look|round|ideas?|proposals?|concepts?)|concepts?|mock-?ups?|feedback|kick-?off|meet(?:ing|ings)?|briefing|approv(?:al|e)|review|proofs?|comments|telefonat|anruf|skizzen?|entwurf|entwürfe|erste(?:r|s)? (?:version|entwurf)|besprechung|freigabe|korrektur|appel|esquisses?|brouillon|maquettes?|réunion|première version|validation|llamada|bocetos?|borrador|reunión|primera versión|samtale|skisser?|utkast|møte|førsteutkast|bozz[ae]|riunione",
)
/** How long something is open, valid, shut; when something was, or is every week. */
const A_PERIOD = once(
  "(?:is|are|be|been|stays?|was) (?:shut|closed|open|away|out of (?:the )?office)|closed|closes?|shut|(?:runs?|running|valid|lasts?|open|available|on sale|on display|on show|free)(?: \\p{L}+){0,2}? (?:from|until|till|through|to|between)|until stocks|% off|off until|discount|half price|for free|(?:is|are) free|offer|(?:opening )?hours|since|founded|established|arrived|happened|took place|was|were|had|moved(?! to(?!\\p{L}))|started|opened|launched|joined|won|away|on holiday|on vacation|geschlossen|geöffnet|läuft bis|gilt(?: noch)? (?:bis|vom)|gültig|angebot|rabatt|öffnungszeiten|seit|war|waren|hatten|urlaub|ferien|fermé(?:e|s|es)?|ouvert(?:e|s|es)?|valable|promotion|remise de|horaires|depuis|était|cerrad[oa]s?|abiert[oa]s?|válid[oa]|oferta|descuento|horario|desde|fue|estuvo|stengt|åpent|gjelder|tilbud|rabatt|åpningstider|siden|var|chius[oaie]|apert[oaie]|valid[oa]",
)
/** What the work is for: it happens on that day. */
const AN_EVENT = once(
  "(?:re-?)?launch\\p{L}*|(?:re-?)?open(?:s|ing)?|events?|release[sd]?|drops?|happens?|starts?|begins?|kicks off|takes? place|part(?:y|ies)|concert|gig|conference|webinar|workshop|festival|wedding|fair|expo|sales?|premieres?|anniversary|celebrat\\p{L}*|publish\\p{L}*|meet-?up|talk|exhibition|show|race|regatta|tournament|match|class|course|birthday|holiday|gala|fundraiser|night|market|season|quiz|reading|tour|congress|summit|open day|jubilee|parade|run|eröffn\\p{L}*|beginnt|startet|findet|veranstaltung|konzert|messe|fest|party|premiere|markt|ausstellung|lesung|hochzeit|jubiläum|ouverture|ouvre|commence|lieu|concert|salon|fête|spectacle|exposition|vernissage|marché|inauguración|abre|abrimos|empieza|comienza|evento|concierto|feria|fiesta|boda|exposición|mercado|åpn(?:er|ing)|starter|begynner|arrangement|konsert|messe|fest|bryllup|utstilling|marked|apre|inizia|evento|concerto|fiera|festa|mostra|mercato",
)
const HAPPENS_ON = /(?<!\p{L})(?:it(?:'s| is)|which is|that's) on (?:the )?$/iu
const A_GATHERING =
  /(?<!\p{L})(?:for|at|für|zu[mr]|pour|para|til|per) (?:the |our |my |an? |die |das |unsere? |la |le |notre |el |nuestra )?(?:\p{L}+ ){0,3}?(?:meeting|call|review|sitzung|besprechung|réunion|reunión|møtet?|riunione)(?!\p{L})/iu
/** Words that say nothing beside a date. */
const SMALL =
  /(?<!\p{L})(?:on|by|the|at|please|pls|thanks|thank you|ideally|if possible|latest|maybe|around|about|for|next|this|of|and|or|it|is|fine|ok|okay|would be (?:great|good|nice|perfect|ok|okay|fine)(?: too)?|good|works|will do|better|actually|make (?:it|that)|if you can(?: manage)?|end of (?:the )?(?:business )?day|close of business|cob|eod|but|avant|before|antes de|før|para|til|zum|er (?:greit|fint)|great|am|bitte|danke|gerne?|möglichst|wenn möglich|etwa|ca|den|der|dem|das|le|la|pour|merci|si possible|svp|s'il (?:vous|te) plaît|el|gracias|por favor|si es posible|takk|gjerne|helst|omtrent|per favore|grazie|deadline|when|date|fecha|datum|dato|a las|à|um|kl|at|ore|alle|so|just|only|nur|possible)(?!\p{L})/giu
const A_PIECE =
  /(?<!\p{L})(?:posts?|stor(?:y|ies)|reels?|carousels?|banners?|ads?|adverts?|thumbnails?|slides?|decks?|headers?|flyers?|leaflets?|brochures?|posters?|videos?|films?|logos?|pages?|designs?|plakate?|anzeigen?|beitr(?:ag|äge)|broschüren?|affiches?|bannières?|publications?|dépliants?|carteles?|publicaci(?:ón|ones)|folletos?|plakat(?:er)?|annonser?|innlegg|filme?r?|locandin[ae]|volantin[oi])(?!\p{L})/iu

const EDGE_BEFORE =
  /[,;.!?\n()]|:(?!\s*$)|\s\/\s|(?<!\p{L})(?:and|but|so|und|aber|et|mais|y|pero|og|men|e|ma)(?!\p{L})/giu
const EDGE_AFTER =
  /[,;!?\n()]|:(?!\d)|\s\/\s|\.(?!\d)|(?<!\p{L})(?:and|but|so|und|aber|et|mais|y|pero|og|men)(?!\p{L})/iu

export type Segment = { before: string; after: string }

/** The words that belong to a date: back to the last mark or "and" before it, on to the next one after. */
export function segmentOf(text: string, { start, end }: FoundDate): Segment {
  const head = text.slice(Math.max(0, start - 120), start)
  const edge = Array.from(head.matchAll(EDGE_BEFORE)).at(-1)
  const tail = text.slice(end, end + 80)
  const stop = tail.search(EDGE_AFTER)
  return {
    before: edge ? head.slice(edge.index + edge[0].length) : head,
    // What stands before a colon names what comes after it.
    after: stop < 0 ? tail : tail[stop] === ":" ? "" : tail.slice(0, stop),
  }
}

/** Words right before a date, each kind in any language. */
const LEADS: Readonly<Record<string, RegExp>> = {
  until: /(?<!\p{L})(?:until|till|through|jusqu'au|hasta)(?: the| el)? ?$/iu,
  by: /(?<!\p{L})(?:by|due|before|latest|bis(?: zu[mr])?|vor(?: de[mr])?|spätestens|avant|d'ici|pour|antes del?|para|innen|før|til|senest|entro)(?: (?:the|dem|der|den|le|la|el|am|on|close of business(?: on)?))? ?$/iu,
  on: /(?<!\p{L})(?:on|at|am|le|el|den|i[ln]?|à|a|um|kl)(?: the)? ?$/iu,
  from: /(?<!\p{L})(?:from|as of|starting|since|ab|seit|à partir du?|dès(?: le)?|depuis(?: le)?|desde(?: el)?|a partir del?|fra|siden)(?: the| dem)? ?$/iu,
  of: /(?<!\p{L})(?:of|for|für|de|del|du|av|vom|zum|zur)(?: the| our)? ?$/iu,
}
const ITS_WORK =
  /(?<!\p{L})(?:it|them|everything|files?|artwork|es|sie|ihn|alles|daten|le|la|les|l'|fichiers?|tout|l[oa]s?|archivos?|todo|den|det|dem|filene?|alt)(?!\p{L})/iu
/** It is shown to people from then on: it must be there. */
const SHOWN = once(
  "hang(?:ing|s)?(?: (?:it|them|up))?|put(?:ting)? (?:it|them) up|(?:go(?:es|ing)?|be|is) (?:up|live|out|online|on air)|start(?:s|ing)? running|post(?:ing|ed)? (?:it|them)|hand(?:ing)?(?: \\p{L}+){0,2} out|send(?:ing)?(?: \\p{L}+){0,3} out|aushängen|aufhängen|hochladen|online stellen|verteilen|verschicken|rausschicken|posten|afficher|mettre en ligne|distribuer|publier|colga\\p{L}+|subi\\p{L}+|repartir|publica\\p{L}+|henge\\p{L}*|legge\\p{L}* ut|(?:må|skal) ut|i trykken",
)
const SUITS =
  /(?<!\p{L})(?:better|enough|fine|ok|okay|good|great|works|perfect|ideal|possible|doable|please|pls|svp|reicht|passt|gut|bitte|genügt|suffit|convient|parfait|ça va|va bien|vale|basta|perfecto|holder|passer|fint|greit)(?!\p{L})/iu

const OF_MENTION = [
  "requested",
  "requestedBefore",
  "requestedAfter",
  "ourselves",
  "someoneElse",
  "over",
  "aside",
  "asks",
  "later",
  "bullet",
] as const

/** What holds of a date: the words of its part of the sentence, how it is led to, and where it stands among the others. */
export function featuresOfDate(reading: Reading, date: FoundDate, dates: readonly FoundDate[]): Features {
  const { text } = reading
  const { before, after } = segmentOf(text, date)
  const around = `${before} ${after}`
  const sentence = sentenceBefore(text, date.start)
  const rest = /^[^.!?;\n]*/.exec(text.slice(date.end, date.end + 120))?.[0] ?? ""
  const near = text.slice(Math.max(0, date.start - 28), date.start)
  const left = around
    .replace(findTime(around)?.text ?? "", " ")
    .replace(SMALL, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
  const mention = mentionOf(reading, { text: date.evidence, start: date.start, end: date.end })
  const index = dates.indexOf(date)
  return {
    ...Object.fromEntries(OF_MENTION.map((key) => [key, mention[key]])),
    ...Object.fromEntries(Object.entries(LEADS).map(([name, pattern]) => [`led ${name}`, pattern.test(near)])),
    handedOver: HANDED_OVER.test(around),
    askedFor: ASKED_FOR.test(before),
    askedInSentence: ASKED_FOR.test(sentence),
    onTheWay: ON_THE_WAY.test(around) && !A_GATHERING.test(before),
    askedAfter: ASKED_FOR.test(rest),
    wished: rest.search(REQUEST) >= 0,
    stretch: index > 0 && STRETCH.test(text.slice(dates[index - 1]?.end, date.start)),
    begins: STRETCH.test(text.slice(date.end, dates[index + 1]?.start ?? date.end)),
    gathering: A_GATHERING.test(before),
    period: A_PERIOD.test(around),
    periodInSentence: A_PERIOD.test(`${sentence} ${rest}`),
    happensOn: HAPPENS_ON.test(before),
    event: AN_EVENT.test(around),
    shown: SHOWN.test(around),
    suits: SUITS.test(after),
    its: ITS_WORK.test(before),
    tender: TENDER.test(before),
    piece: A_PIECE.test(around),
    pieceBefore: A_PIECE.test(sentence),
    bare: left === "",
    exact: date.instant !== undefined,
    holiday: date.holiday === true,
    back: date.back === true,
    countedFrom: dates[index + 1]?.back === true,
    takesBack: index > 0 && TAKEN_BACK.test(text.slice(dates[index - 1]?.end ?? 0, date.start)),
    givenUp: TAKEN_BACK.test(text.slice(date.end, dates[index + 1]?.start ?? date.end)),
    only: dates.length === 1,
    last: dates.length > 1 && index === dates.length - 1,
  }
}
/** "Monday to Friday": between the ends of a stretch of time. */
const STRETCH = /^ ?(?:to|until|till|-|–|bis(?: zum)?|au|al|a|hasta|til)(?: the| el| le)? ?$/iu
const TAKEN_BACK =
  /(?<!\p{L})(?:no,|actually|i mean|or rather|sorry|wait|nein|besser|doch|non,|plutôt|perdón|mejor|nei|heller|moved to|is now|jetzt|verschoben)(?!\p{L})/iu

/** How strongly the words say that something happens on a date; 0 where they do not. */
export function eventOf(text: string, date: FoundDate): number {
  const { before, after } = segmentOf(text, date)
  const around = `${before} ${after}`
  if ((ON_THE_WAY.test(around) && !A_GATHERING.test(before)) || A_PERIOD.test(around)) {
    return 0
  }
  const named = HAPPENS_ON.test(before) || AN_EVENT.test(around) || A_GATHERING.test(before)
  return named ? 1 : date.holiday ? 0.9 : 0
}
