import type { BriefContentType } from "../enums.ts"
import { anyWord } from "../read/words.ts"

type Form = readonly [type: BriefContentType, words: string, weight: number]

/**
 * What forms are called in English, German, French, Spanish, Norwegian and Italian. The weight says how strongly the word
 * alone names a form; "ad" and "post" give way to the specific forms they qualify. Longer names stand before their parts.
 */
const FORMS: readonly Form[] = [
  [
    "carousel",
    "c(?:arr|ar)ousels?|swipe-?able(?: posts?)?|swipe posts?|multi-?image posts?|karussell(?:s|-?posts?)?|carruse(?:l|les)|karusell(?:er|en)?|carosell[oi]",
    0.95,
  ],
  ["carousel", "(?:slides?|images|pictures|panels|cards)(?: \\p{L}+){0,3} (?:swipe|swiping)(?: through)?", 0.95],
  [
    "reel",
    "reels?|tik-?toks|(?:an?|one) tik-?tok(?! (?:video|ad|post))|(?:youtube|yt) shorts?|instagram-?reels?",
    0.93,
  ],
  [
    "story",
    "stor(?:y|ie)[ -](?:ads?|posts?|slides?|frames?|templates?|highlights?|sequences?|graphics?)|(?:insta(?:gram)?|ig|fb|facebook)[- ]?stor(?:y|ys|ies|ie)|stories|storys|storie|historias?(?= (?:de |para |en )?(?:instagram|facebook))|historier|storyer",
    0.93,
  ],
  [
    "story",
    "(?<!(?:our|the|success|tell|tells|whole|customer|brand|back|cover|nice|long|true|love|short) )story(?! (?:of|about|behind|board|telling|is|goes))",
    0.8,
  ],
  [
    "thumbnail",
    "thumb ?nails?|thumbs|video cover|(?:youtube-?)?vorschaubild(?:er)?|miniatures?|miniaturas?|miniatyrbilde[tr]?|miniatyrer?|copertin[ae] (?:video|youtube)",
    0.95,
  ],
  [
    "landing page",
    "landing[- ]?pages?|splash pages?|sales pages?|one-?pager site|micro-?sites?|landingseiten?|landing-?page|zielseiten?|page d'atterrissage|pages d'atterrissage|páginas? de (?:aterrizaje|destino)|landingssiden?|pagin[ae] di atterraggio",
    0.95,
  ],
  [
    "landing page",
    "(?=[wohsai])(?<=(?:re-?build|re-?design|re-?do|re-?launch|rework|overhaul|design|build|create|make)\\b[^.!?\\n]{0,40}?)(?:web ?shop|online shop|web ?site|home ?page|web ?page|search page|app screens?|intranet)(?! (?:banner|header|ad|image|picture))|app screens?|app-?bildschirme?|(?:écrans?|pantallas?) (?:de la |d'|de )?app\\p{L}*|appskjermer|ui screens?|wireframes?|mock-?ups?(?= (?:of|for) (?:our|the|an?) (?:app|site|website))",
    0.85,
  ],
  [
    "header",
    "(?:page |profile )?headers?|(?:facebook|linkedin|twitter|x|youtube|fb) covers?|cover (?:photo|image|picture|banner)s?|mast-?heads?|titelbild(?:er)?|kopfbild(?:er)?|kopfzeilen?|photos? de couverture|couvertures? (?:facebook|linkedin|youtube)|en-?têtes?|(?:foto|imagen) de portada|portadas? (?:de|para) (?:facebook|linkedin|youtube)|encabezados?|cabeceras?|forsidebilde[tr]?|toppbilde[tr]?|omslagsbilde[tr]?|immagin[ei] di copertina|intestazion[ei]",
    0.92,
  ],
  [
    "banner",
    "(?:web|display)?-?banners?|web-?banner[enr]*|\\p{L}{3,}banner[en]?|leaderboards?|billboard ads?|skyscraper ads?|roll-?ups?|bannière?s?|bannières?|banderoles?|banner(?:e|es|en|ne)?|pancartas?|bannere[tr]?|bandiere pubblicitarie|striscion[ei]",
    0.9,
  ],
  [
    "flyer",
    "fl[yi]ers?|leaflets?|hand-?outs?|brochures?|door hangers?|pamphlets?|flugbl(?:att|ätter)|\\p{L}{3,}(?:flyer|broschüren?|brosjyrer?|prospekte?)|handzettel|faltblatt|faltblätter|broschüren?|prospekte?|dépliants?|tracts?|prospectus|plaquettes?|folletos?|volantes?|octavillas?|flyeren?|flygeblad(?:er|et)?|løpesed(?:del|ler)|brosjyrer?|volantin[oi]|opuscol[oi]",
    0.93,
  ],
  [
    "poster",
    "posters?|placards?|(?:\\p{L}{3,})?plakate?n?|(?:\\p{L}{3,})?plakat(?:er|en)?|aushang|aushänge|affiches?|(?:pósters?|posters?|carteles|cartel)|manifest[oi]|locandin[ae]",
    0.93,
  ],
  ["logo", "logos?|logo-?types?|wordmarks?|brand ?marks?|wort-?bild-?marke|signets?|logotip[oi]s?|logoer|logoen", 0.9],
  [
    "video",
    "(?:video|animated|motion) (?:ads?|spots?|clips?|posts?)|videos?|vide[oó]s?|vidéos?|vídeos?|videoer|videoen|teasers? (?:films?|videos?|clips?)|(?:teaser|image|promo|explainer|short)[- ]?films?|animations?|motion graphics?|animated clips?|explainers?|(?:video ?)?clips?|bumpers?|gifs?|werbespots?|erklärfilme?|spots? publicitaires?|films?|filme[nr]?|(?:korte? )?film(?:er|en)|animasjon(?:er)?|filmat[oi]",
    0.8,
  ],
  [
    "slide",
    "slides?|(?:slide |pitch )?decks?|presentations?|power ?points?(?:-?präsentation)?|keynotes?|präsentation(?:en)?|folien?|présentations?|diapositives?|diapos?|presentaci(?:ón|ones)|diapositivas?|presentasjon(?:en|er)?|lysbilder?|presentazion[ei]",
    0.75,
  ],
  [
    "ad",
    "ads?|encarts?(?: publicitaires?)?|adverts?|advertisements?|ad creatives?|creatives|(?:\\p{L}{3,})?-?anzeigen?|inserate?|annonces?(?: publicitaires?)?|publicités?|pubs?(?= (?:facebook|instagram|linkedin|pour))|anuncios?|(?:\\p{L}{3,})?annonser?|annonsen|reklamer?|inserzion[ei]|annunci(?:o)?(?: pubblicitari[oi]?)?",
    0.72,
  ],
  [
    "post",
    "posts?|tweets?|(?:social[- ]media[- ])?beitr(?:ag|äge)|(?:social (?:media )?)(?:graphic|image|visual)s?|infographics?|infografi(?:k|ken|en|cas?)|feed images?|square graphics?|postings?|publications?|publicaci(?:ón|ones)|innlegg(?:et|ene)?|postene?|pubblicazion[ei]",
    0.7,
  ],
]

export const CONTENT_TYPE_WORDS: readonly (readonly [BriefContentType, RegExp, number])[] = FORMS.map(
  ([type, words, weight]) => [type, anyWord(words), weight],
)

/** A form named in these words is content, a verb, or a thing of another kind. */
export const NOT_A_CONTENT_TYPE =
  /(?<![\p{L}\d])(?:(?:with|use|using|include|including|add|place|put|has|have)(?: \p{L}+)? (?:our|the|my|your|a) logos?|(?:our|the|my) logo (?:in|on|at|should|must|is|stays?|sit|bottom|top|small|big|large)|logo (?:attached|file|sit|in the (?:corner|top|bottom))|(?:mit|avec|con|med) (?:unserem|unser|notre|nuestro|vår) logo|post it|blog ?posts?|post-?launch|post office|postcards?|the post (?:office|arrives|comes)|by post|stock (?:video|clip)s?|(?:will|can|to|and|we|i) post|(?:printed|print file|printer|crop marks?)|poster (?:paint|child)|banner (?:year|day|season)|header tank|film (?:reels?|club|museum|festival|school|night|set|star)s?|ad hoc|hook and reel|fishing reels?|(?:wooden|fairground|vintage|old|luggage|baggage) carousels?|story ?(?:time|telling|teller)s?|short stories|love stor(?:y|ies)|(?:two|three|four|\d+)(?:-store?y| storey)|clip ?art|hair ?clips?|paper ?clips?|water ?slides?|landslides?|slide (?:rule|park)|(?:photo|video) (?:shoot|equipment|camera|studio|production company)|in-?video|film (?:crew|director))(?![\p{L}\d])/giu

/** What follows these words is the subject, so a form there is not what is to be made. */
export const SUBJECT_LEADS =
  /(?<!\p{L})(?:(?:how|reasons|ways|time) to \p{L}+(?: an?| the| your| our)?|to (?!make|design|create|do|get|have|draw|see|use)\p{L}+ your|than (?:an?|the|your)|wie man (?:einen?|das|die|den)|comment \p{L}+ (?:une?|le|la|vos)|cómo \p{L}+ (?:una?|el|la)|about|promot(?:e|es|ing)|announc(?:e|es|ing)|introduc(?:e|es|ing)|launch(?:es|ing)?|for (?:our|the|my|a)|of (?:our|the|my|a)|on (?:our|my)|to (?:our|my)|who|whose|like|über|zum thema|sur(?= (?:notre|nos|le|la|les))|sobre|om)(?: (?:new|upcoming|latest|next|our|the|my|\p{Ll}{4,12}))?\s*$/iu
