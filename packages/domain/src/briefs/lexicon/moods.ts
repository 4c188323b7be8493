import type { StyleAxis } from "../../catalog/enums.ts"
import { STYLE_WORDS } from "./styles.ts"

/** Words of mood in the languages that are read, by the axis they pull towards; `none` pulls to no axis. */
const MOODS: Readonly<Record<StyleAxis | "none", string>> = {
  minimal:
    "austere tidy sober spare sparse plain restrained neat pure stark discreet reduced schlicht reduziert puristisch minimalistisch dezent ruhig klar sauber sobre épuré minimaliste dépouillé simple sencillo sobrio minimalista limpio tranquilo enkel stilren nøktern minimalistisk rolig ren semplice essenziale",
  bold: "edgy gritty fierce raw daring dramatic theatrical explosive wild rebellious provocative brash dynamic sporty vivid strong powerful noisy aggressive kräftig laut mutig schrill plakativ auffällig dynamisch sportlich audacieux percutant vif puissant dynamique atrevido llamativo potente dinámico fuerte dristig kraftfull iøynefallende dynamisk audace forte",
  editorial:
    "classic classical old-fashioned literary bookish journalistic art-deco klassisch altmodisch nostalgisch classique rétro clásico retro nostálgico klassisk nostalgisk classico",
  corporate:
    "formal serious official factual dignified respectable stern reliable seriös sachlich professionell förmlich vertrauenswürdig sérieux professionnel formel institutionnel serio profesional formal institucional seriøs profesjonell saklig formell serioso professionale",
  playful:
    "breezy cheeky kitsch kitschy bubbly jolly cute lively childlike zany witty humorous cheery jaunty colourful colorful sunny naughty ironic verspielt frech lustig bunt fröhlich humorvoll witzig kindlich ludique joyeux joyeuse drôle coloré amusant gai divertido alegre juguetón colorido gracioso leken morsom fargerik munter barnslig giocoso allegro colorato divertente",
  premium:
    "stately glamorous opulent regal royal noble luxurious chic grand sumptuous majestic solemn velvety upscale sophisticated edel vornehm luxuriös hochwertig elegant festlich élégant raffiné luxueux noble solennel elegante lujoso refinado solemne distinguido eksklusiv luksuriøs raffinert høytidelig raffinato lussuoso",
  organic:
    "earthy homely rural folksy maritime nautical woody leafy handmade hand-drawn hand-painted homespun sustainable wholesome natürlich rustikal gemütlich handgemacht bodenständig chaleureux chaleureuse naturel rustique artisanal cálido natural rústico acogedor artesanal naturlig rustikk koselig jordnær naturale rustico accogliente caldo",
  tech: "slick clinical technical spacey robotic high-tech futuristisch technisch futuriste technique futurista técnico tecnológico futuristisk teknisk futuristico",
  none: "sinnlich sensual slow honest humane cinematic respectful delicate intense intenso oscuro respetuoso sereno discreto gourmand authentique poétique sombre discret discrète intime mélancolique dyster rå frisk lun varm rolig vemodig sommerlich winterlich herbstlich intim melancholisch restrained spooky dreamy romantic gloomy eerie mysterious haunting mystical magical poetic melancholic melancholy tender sweet sexy sultry trendy hip urban industrial gothic grungy punk psychedelic surreal abstract geometric festive wintry summery autumnal spring-like exotic nordic mediterranean tropical oriental fresh crisp soothing gentle subdued hazy misty dusty smoky faded matte glossy shiny sparkling glittery busy cluttered dull boring stiff cold snobbish corny cheesy tacky childish stuffy dry bland flashy garish gaudy pompous preachy patronising slapstick warm dark bright light soft cool quiet loud friendly modern happy sad angry optimistic hopeful inviting welcoming intimate adventurous heroic brutal brutalist chaotic messy timeless düster verträumt romantisch geheimnisvoll märchenhaft modern frisch freundlich hell dunkel zart wild laut kalt kitschig spießig einladend zeitlos sommerlich winterlich sombre rêveur mystérieux romantique moderne frais doux douce lumineux accueillant intemporel kitsch oscuro soñador misterioso romántico moderno fresco suave luminoso atemporal juvenil dyster drømmende romantisk moderne frisk vennlig lys mørk varm mystisk tidløs kaldt sognante romantico moderno luminoso giovane",
}

const AXIS_OF: ReadonlyMap<string, StyleAxis | "none"> = new Map(
  Object.entries(MOODS).flatMap(([axis, words]) => words.split(" ").map((word) => [word, axis as StyleAxis | "none"])),
)
const ENDING = /(?:e[nmrs]?|[sato]|as|os|es|er|ere|est|ish)$/u

/** The axis of a mood as someone may bend it ("eleganten", "spookier"), `none` for one without, null for another word. */
export function moodOf(word: string): StyleAxis | "none" | null {
  const said = word.toLowerCase()
  const bare = said.replace(ENDING, "")
  return (
    AXIS_OF.get(said) ??
    AXIS_OF.get(bare) ??
    AXIS_OF.get(`${bare}e`) ??
    AXIS_OF.get(said.replace(/ier$/, "y")) ??
    AXIS_OF.get(said.replace(/[oa]s?$/, "o")) ??
    null
  )
}

/** The axis that a word of style, as it was said, pulls towards most; null when it pulls to none. */
export function axisOf(said: string): StyleAxis | null {
  const known = STYLE_WORDS.find(({ match }) => new RegExp(`^(?:${match.source})$`, "iu").test(said))
  const mood = known ? null : moodOf(said)
  return known?.axes[0] ?? (mood === "none" ? null : mood)
}

/** Endings that make a word one of quality, in the languages that are read. */
const QUALITY =
  /(?:[^aeiou]y|ic|ical|ive|ish|ful|less|ous|esque|like|able|ible|istic|ant|ent|al|ary|ed|isch\p{L}{0,2}|lich\p{L}{0,2}|haft\p{L}{0,2}|voll\p{L}{0,2}|eux|euse|ique|if|oso|osa|ico|ica|ivo|iva|ado|ada|isk|ig|lig|full)$/iu
/** Words with such an ending that are things or small words. */
const NO_QUALITY =
  /^(?:company|city|family|party|story|baby|body|day|play|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|library|bakery|gallery|brewery|pharmacy|university|academy|factory|agency|grocery|jewell?ery|pottery|beauty|study|history|money|copy|property|security|quality|community|charity|energy|activity|society|industry|country|history|birthday|holiday|copy|entry|delivery|anniversary|music|clinic|fabric|public|traffic|topic|logic|picnic|festival|hospital|animal|journal|material|metal|capital|rental|proposal|arrival|event|student|client|agent|parent|restaurant|plant|accountant|consultant|assistant|content|present|moment|payment|apartment|department|treatment|development|management|movement|document|need(?:ed)?|bed|feed|seed|speed|red|wanted|attached|included|printed|based|called|named|used|located|please|maybe|really|only|early|any|many|very|they|by|my|why|already|quickly|probably|ideally|table|vegetable|cable|available|possible|flexible|archive|drive|motive|initiative|executive|representative|detective|native|live|give|have|active|five|dive|fish|dish|spanish|english|polish|danish|finish|publish|mail|e-?mail|digital|social|vertical|horizontal|personal|annual|local|regional|national|international|general|commercial|medical|legal|dental|musical|technical|original|final|total|musical|electrical|professional|educational|seasonal|additional|optional|special|several|individual|real|usual|normal|actual|manual|visual|mural|deal|meal|sale|trial|tutorial|royal|portal|signal|canal|coral|goal|central|school|full|wenig|freitag|fertig|wichtig|nötig|richtig|einig|zwanzig|dreißig)$/iu

/** Whether a word can be one of quality where words of style are expected. */
export function isQuality(word: string): boolean {
  return moodOf(word) !== null || (word.length >= 4 && QUALITY.test(word) && !NO_QUALITY.test(word))
}
