import type { BriefIntent } from "../enums.ts"
import { anyWord } from "../read/words.ts"

type IntentWord = readonly [intent: BriefIntent, pattern: RegExp, weight: number]

/** What someone wants people to do, by the verb, or the noun, that says so; first match of the highest weight wins. */
export const INTENT_WORDS: readonly IntentWord[] = (
  [
    [
      "signups",
      "sign(?:ing)?[- ]?ups?|sign(?:ing)? (?:people |them |members )?up|registrations?|register(?:ing)?(?! office)|subscribers|subscribe|(?:more |new |get |win |generate |collect )leads|lead generation|wait-?list|(?:book(?:ing)?s?|reserve) (?:a |an |their |your )?(?:demo|call|table|trial|place|seat|slot|appointment|visit|tour|meeting)s?|bookings|rsvps?|(?:more )?downloads|download(?:ing)? (?:our|the|an?|it|their)|ask for (?:an? )(?:visit|quote|demo|offer|call)|book (?:their|your) (?:own |next )?\\p{L}+|free trials?|(?:more |new |win |find |get )(?:members|volunteers|participants|applicants|subscribers|students|pupils)|(?:put|write|leave) (?:their|your) (?:names?|addresses?|e-?mails?) (?:down|on)|join (?:our|the|us)|enrol(?:l)?(?:s|ing|ments?)?|apply (?:for|to|now)|take part|anmeld(?!eschlu|efrist)\\p{L}*|einschreib\\p{L}*|abonnieren|abonnenten|mitglieder (?:gewinnen|werben|finden)|neue mitglieder|termin(?:e)? (?:buchen|vereinbaren)|inscri(?:re|ption|ptions|vent)|s'inscri\\p{L}+|s'abonn\\p{L}+|(?:d'|nouveaux )abonnés|s'abonner|réservations?|réserver|nouveaux (?:membres|adhérents)|inscrib\\p{L}+|inscripci(?:ón|ones)|apunt(?:en|arse|e)|suscri\\p{L}+|reservas?|reservar|nuevos socios|meld(?:er|e)? seg på|påmelding(?:er)?|nye medlemmer|bestille? (?:time|plass)|iscri\\p{L}+|prenota\\p{L}*",
      0.88,
    ],
    [
      "authority",
      "(?:be )?(?:seen|known|recogni[sz]ed|regarded) as|authority|thought leader(?:ship)?|(?:our|show|prove|demonstrate) (?:\\p{L}+ )?expertise|credib(?:ility|le)|(?:establish|position|show|present) (?:us|ourselves|me|myself) as|(?:be |are )?taken seriously|(?:build|earn|win|gain) trust|trusted experts?|as (?:the |an? )?experts?|case stud(?:y|ies)|(?:call|phone|ask|turn to|come to|think of|contact) us first|first (?:address|choice|port of call)|know (?:what we(?:'re| are) (?:doing|talking about)|our stuff)|trust us|als (?:die )?fachleute|ernst nehmen|au sérieux|en serio|på alvor|go-to|(?:als )?experten?|kompetenz|vertrauen (?:schaffen|gewinnen|aufbauen)|expertise|crédibilité|(?:montrer|prouver) (?:notre|que nous)|confianza|autoridad|experto?s|referencia|ekspert(?:er|ise)?|tillit|troverdig(?:het)?|fiducia|esperti",
      0.88,
    ],
    [
      "sales",
      "(?:to|helps? (?:us )?|must|should|will|want to|would like to|can|that) (?:also )?sell|sell(?:s|ing)? (?:more|out|our|the|tickets|vouchers|off)|(?:more|boost|increase|drive|raise|push|for) (?:\\p{L}+ )?(?:sales|revenue|turnover|orders|purchases|conversions?)|purchases?|(?:to|people|they|customers|visitors|who|them|can|should|and) (?:\\p{L}+ )?(?:buy|order|purchase)|buy (?:now|it|one|our|tickets|vouchers|more)|place (?:an? )?orders?|order (?:now|online|early|by phone)|pre-?orders?|conversions?|\\d+ ?% off|discounts?|black friday|cyber monday|special offers?|promo(?: code)?s?|vouchers?(?= (?:sale|code))|coupons?|clearance|shop now|for sale|fill (?:up )?(?:the |our )?(?:last |remaining )?(?:tables|rooms|seats|beds|places|spots)|find (?:an? |their )?(?:buyers?|new owners?)|get rid of|letzte[n]? (?:karten|plätze|tickets)|dernières (?:places|entrées)|últimas (?:plazas|entradas)|siste (?:plassene|billettene)|verkauf(?:en)?|abverkauf|umsatz|(?:mehr )?bestellungen|kaufen|rabatt(?:aktion)?|angebot|ausverkauf|(?:pour |faire |à )?vendre|ventes?|acheter|achètent|commandes|soldes|promotion|remise|vend(?:er|emos|an)|ventas?|comprar|compren|pedidos|rebajas|oferta|selge|salg(?:et)?|kjøpe[r]?|bestillinger|tilbud|vendere|vendite|comprare|comprino|ordini|saldi|sconto",
      0.85,
    ],
    [
      "sales",
      "(?:summer|winter|spring|autumn|end[- ]of[- ]season|flash|garage|our|the|big|annual|sale:) ?sales?|on sale|(?:our|an?|this|special|new) (?:offer|deal)",
      0.72,
    ],
    [
      "engagement",
      "engag(?:e|ement|ing)(?! ring)|(?:more |get |collect )?comments|(?:more |get )likes|(?:more |get )shares|interact(?:ion)?s?|giveaway|raffle|contest|competition(?= (?:where|in which|for))|a poll|a quiz(?! night| evening)|user[- ]generated|ask(?:s|ing)? (?:our |my )?followers|réagir|vote[n]? (?:el|la|por)|get people (?:talking|to (?:talk|comment|share|vote|react|join in))|(?:start|spark) (?:a )?(?:conversation|discussion|debate)s?|(?:build|grow) (?:a |our |the )?community|dare (?:people|them|followers|everyone|you)|(?:send|post|share|upload|tag|vote|guess|submit)(?: in)? (?:us )?(?:their|your|for (?:their|your)) (?:own |best |worst |favourite |funniest )?\\p{L}+|pick a winner|vote (?:for|on)|tell us (?:their|your)|challenge (?:people|followers)|mitmachen|gewinnspiel|umfrage|kommentier\\p{L}*|kommentare|abstimm\\p{L}*|concours|jeu-concours|sondage|commentaires|participer|interagir|concurso|sorteo|encuesta|comentarios|comenten|participen|interacción|konkurranse|avstemning|kommentarer|kommentere|engasje\\p{L}+|concorso|sondaggio|commenti",
      0.84,
    ],
    [
      "education",
      "educat(?:e|es|ing|ional)|teach(?:es)?(?! us)|explain(?:s|ing|er)?|how[- ]to|(?:\\p{L}+ |\\d+ )?tips|tutorial|(?:an? |the |our |your |quick |short |beginner'?s |step-by-step )guide(?! dogs?| books?)(?= (?:to|for|on|about)|[.,]|$)|(?:to |people |they |them |readers )learn(?:s|ing)?|step[- ]by[- ]step|facts about|show(?:s|ing)? (?:people |them |owners |readers |customers )?how|understand (?:how|why|what)|what .{1,30} means|warn(?:s|ing)? (?:people|them|owners|about)|erklär\\p{L}*|beibringen|aufklär\\p{L}*|tipps|anleitung|zeigen,? wie|lernen|expliqu\\p{L}+|apprendre|apprennent|conseils|astuces|enseigner|montrer comment|explica\\p{L}*|explique[n]?|enseñ\\p{L}+|aprend\\p{L}+|consejos|forklar\\p{L}*|lære|tips til|vise hvordan|spiegare|insegnare|imparare|consigli",
      0.82,
    ],
    [
      "announcement",
      "announc(?:e|es|ing|ements?)|let (?:the )?\\p{L}+ know|to say so|(?:to (?:tell|inform)|telling|informing) (?:all |our |the )*(?:customers|clients|guests|members|everyone|everybody|people|neighbours)|finally (?:have|got) (?:our own|an?)|spread the (?:news|word)|save the date|grand opening|(?:now|we are|we're|are) hiring|(?:we are|we're) (?:re-?)?(?:opening|moving|expanding|rebranding|merging|closing)|we (?:re-?open|move|expand|rebrand|merge)|new (?:office|location|partnership|ceo|cfo|cto|branch)|press release|(?:to )?invit(?:e|es|ation|ing)(?: people)?|ankündig\\p{L}*|bekannt ?(?:geben|machen)|einlad\\p{L}*|eröffnung|wir (?:eröffnen|ziehen um)|stellenanzeige|annonc(?:er|ons|ent|e que)|faire savoir|invit(?:er|ation)|ouverture|nous ouvrons|anunci(?:ar|amos|ando|en|e que)|dar a conocer|invit(?:ar|ación)|inauguraci\\p{L}+|abrimos|kunngjør\\p{L}*|inviter\\p{L}*|invitasjon|åpning|vi åpner|annunci(?:are|amo)|invito|invitare|inaugurazione|apriamo",
      0.86,
    ],
    [
      "awareness",
      "(?:brand )?awareness|(?:be |are |aware )?aware of|get(?:ting)? noticed|(?:take )?notice (?:of )?(?:us|our)|heard of us|visibility|be (?:seen|known|noticed|remembered)|get our name (?:out|known)|(?:our|the) name (?:to |should |must )?(?:ring|rings) a bell|reach more|more reach|brand recognition|(?:put|puts|putting) us on the map|people to know|(?:to|people|everyone|\\p{L}+s) (?:hear|know) (?:of|about|that|we|us)|(?:know|remember|recognise|recognize) (?:us|our name|who we are|that we exist)|that we exist|traffic to|bekannt(?:heit|heitsgrad| machen| werden|er machen|er werden)|wahrgenommen|sichtbar(?:keit)?|aufmerksam(?:keit)?|faire connaître|notoriété|visibilité|être (?:vus?|connus?)|darnos a conocer|notoriedad|visibilidad|que nos conozcan|conozcan|synlig(?:het)?|kjennskap|bli (?:bedre |mer )?kjent|kjenne til oss|oppmerksomhet|farci conoscere|notorietà|visibilità",
      0.88,
    ],
    [
      "awareness",
      "(?:re-?)?launch(?:es|ing|ed)?(?! part(?:y|ies)| date| event|:)|introduc(?:e|es|ing)|teasers?(?! films?)|coming soon|(?:new )?release(?: of| on)?|(?:new |album |product )drops?(?! shadow)|(?:is |are )?dropping(?! by| off)",
      0.78,
    ],
    [
      "announcement",
      "(?:re-?)?opens(?! (?:at|from|every|daily))|we open(?! (?:at|from|every|daily))|re-?open(?:ing|ed)?|open again|opening(?! hours| times| up|:)",
      0.62,
    ],
  ] as const
).map(([intent, source, weight]) => [intent, anyWord(source), weight])

/** Nouns that say it only where the goal is spoken of by name: "Goal: sales". */
export const GOAL_NOUNS: readonly (readonly [BriefIntent, RegExp])[] = (
  [
    ["sales", "sales|revenue|turnover|orders|profit|umsatz|vente|chiffre d'affaires|venta|salg|omsetning"],
    ["signups", "leads?|subscribers?|members?|bookings?|applications?|anmeldungen|inscriptions|reservas|påmeldinger"],
    ["awareness", "reach|visibility|recognition|bekanntheit|notoriété|visibilidad|synlighet"],
    ["engagement", "interactions?|followers?|reichweite|abonnés|seguidores|følgere"],
    ["authority", "trust|credibility|reputation|vertrauen|confiance|confianza|tillit"],
  ] as const
).map(([intent, source]) => [intent, anyWord(source)])
