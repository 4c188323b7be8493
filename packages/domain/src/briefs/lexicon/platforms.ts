import type { BriefContentType, BriefPlatform } from "../enums.ts"

/** Words that name a platform. `x` is only a platform in capitals and beside a word that makes it one. */
export const PLATFORM_WORDS: readonly (readonly [BriefPlatform, RegExp])[] = [
  ["instagram", /\b(?:instagram|insta|ig|instagramm)\b/gi],
  ["linkedin", /\b(?:linked-?in|linked in)\b/gi],
  ["facebook", /\b(?:facebook|fb|meta ads?)\b/gi],
  ["twitter", /\b(?:twitter|tweets?|x\.com)\b/gi],
  [
    "twitter",
    /(?<=\b(?:on|for|to|and|or|,|from|with|not|just) )X\b(?! ?\d)|\bX(?= (?:post|banner|header|ad|thread|profile))|^X\.?$/g,
  ],
  ["youtube", /\b(?:you ?tube|yt)\b/gi],
  ["tiktok", /\b(?:tik-?tok|tik tok)s?\b/gi],
  ["print", /\b(?:print|printed|printing|printer|roll-?ups?)\b/gi],
  [
    "web",
    /\b(?:web|website|web ?site|homepage|home page|our site|blog|google display|display network|display ads?)\b/gi,
  ],
  ["email", /\b(?:e-?mails?|newsletters?|mailchimp|mailing|mailer)\b/gi],
  ["presentation", /\b(?:presentations?|power ?point|pptx?|keynote|google slides|pitch deck|slide deck|decks?)\b/gi],
]

/** "email me the files" names a way to answer, not a place to publish. */
export const NOT_A_PLATFORM =
  /\b(?:e-?mail (?:me|us|you|it|them)|(?:my|your|an?) e-?mail(?: address)?(?= (?:is|at|me|with))|(?:via|by) e-?mail(?= (?:me|us|please))|blueprint|keynote speaker)\b/gi

/** A content type that mostly lives in one place names that place, weakly. */
export const HOME_OF: Partial<Record<BriefContentType, readonly [BriefPlatform, number]>> = {
  reel: ["instagram", 0.7],
  story: ["instagram", 0.55],
  carousel: ["instagram", 0.5],
  thumbnail: ["youtube", 0.75],
  flyer: ["print", 0.75],
  poster: ["print", 0.75],
  slide: ["presentation", 0.7],
  "landing page": ["web", 0.9],
}

export const PLATFORM_NAMES: Record<BriefPlatform, string> = {
  instagram: "Instagram",
  linkedin: "LinkedIn",
  facebook: "Facebook",
  twitter: "X",
  youtube: "YouTube",
  tiktok: "TikTok",
  print: "Print",
  web: "Web",
  email: "E-mail",
  presentation: "Presentation",
}
