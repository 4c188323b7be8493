import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { anyWord } from "../read/words.ts"

/** Words that name a place, in six languages. `x` is only one in capitals and beside a word that makes it one. */
export const PLATFORM_WORDS: readonly (readonly [BriefPlatform, RegExp])[] = [
  ["instagram", anyWord("instagramm?|insta|ig(?=[ ,.]|$)")],
  ["linkedin", anyWord("linked-?in|linked in")],
  ["facebook", anyWord("facebook|fb|meta ads?")],
  ["twitter", anyWord("twitter|tweets?|x\\.com")],
  [
    "twitter",
    /(?<=(?:^|[\s,])(?:on|for|to|and|or|from|with|not|just|auf|für|sur|pour|en|para|på) )X(?![\p{L}\d])(?! ?\d)|(?<![\p{L}\d])X(?= (?:post|banner|header|ad|thread|profile|cover))|^X\.?$/gu,
  ],
  ["youtube", anyWord("you ?tube|yt")],
  ["tiktok", anyWord("tik-?tok|tik tok|tik-?toks")],
  [
    "print",
    anyWord(
      "print(?! file)|printed|printing|roll-?ups?|gedruckt(?:e[rsn]?)?|drucken|zum aushängen|imprim(?:ée?s?|er)|impres[oa]s?|imprimir|trykk(?:es|et|e)?|stampat[aoie]|(?:theatre|concert|event|festival|match ?day) programmes?|newspapers?|noticeboard|billboards?|(?:gemeinde|amts|wochen|mitteilungs|pfarr)blatt|(?:tages)?zeitung|zeitschrift|bulletin (?:communal|municipal|paroissial)|journal(?: local)?(?= ?[,.]|$)|(?:la )?revista(?: del? \\p{L}+)?|periódico|menighetsblad(?:et)?|lokalavis(?:en|a)?|avis(?:en|a)|parish magazine|(?:food |trade |local |school )magazine",
    ),
  ],
  [
    "web",
    anyWord(
      "web|web-?banner[enr]*|nettbanner(?:et|e)?|website|web ?site|home ?page|our site|blog|google display|display network|display ads?|intranet|webseiten?|internetseiten?|online-?shops?|web ?shops?|landing-?seite|site (?:web|internet)|sitio web|página web|(?:p[åa] )?nettsid(?:en?|er)|nettsted(?:et)?|nettbutikk(?:en)?|sito(?: web)?|(?:'s|school's|club's|hall's) site",
    ),
  ],
  [
    "email",
    anyWord(
      "e-?mails?|newsletters?|mailchimp|mailing|mailer|rundmail|rundbrief|courriels?|infolettres?|boletín|correo(?: electrónico)?|nyhetsbrev(?:et)?|e-?post",
    ),
  ],
  [
    "presentation",
    anyWord(
      "presentations?|power ?points?|pptx?|keynote|google slides|pitch deck|slide deck|decks?|präsentation(?:en)?|présentations?|presentaci(?:ón|ones)|presentasjon(?:en|er)?|presentazion[ei]",
    ),
  ],
]

/** "email me the files" names a way to answer, not a place to publish. */
export const NOT_A_PLATFORM =
  /(?<![\p{L}\d])(?:e-?mail (?:me|us|you|it|them)|(?:my|your|an?|this|your last|reply to (?:this|the)) e-?mail(?: address)?(?= (?:is|at|me|with|from|below|above))|(?:via|by|per|par|por) e-?mail(?= (?:me|us|please))|blueprint|keynote speaker|(?:small|fine) print|print (?:shop|run)|web (?:developers?|designers?|agenc(?:y|ies)|development)|(?:facebook|instagram|linkedin|tiktok|youtube)(?: \p{L}+)? (?:agenc(?:y|ies)|coach(?:es)?|experts?|marketing|influencers?|stars?|courses?)(?! (?:post|ad|banner|header))|(?:in|the) web of|spider web)(?![\p{L}\d])/giu

/** A form that mostly lives in one place names that place, weakly. */
export const HOME_OF: Partial<Record<BriefContentType, readonly [BriefPlatform, number]>> = {
  reel: ["instagram", 0.7],
  story: ["instagram", 0.55],
  carousel: ["instagram", 0.5],
  thumbnail: ["youtube", 0.75],
  flyer: ["print", 0.75],
  poster: ["print", 0.75],
  slide: ["presentation", 0.75],
  "landing page": ["web", 0.9],
}

/** From here on a form has its place by itself. */
export const SURE_HOME = 0.75
