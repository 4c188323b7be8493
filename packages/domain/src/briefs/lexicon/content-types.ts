import type { BriefContentType } from "../enums.ts"

/** Weight: how strongly the words alone say it. "Ad" and "post" give way to the specific forms they qualify. */
export const CONTENT_TYPE_WORDS: readonly (readonly [BriefContentType, RegExp, number])[] = [
  ["carousel", /\b(?:carousels?|carrousels?|swipe-?able|swipe posts?|multi-?image posts?)\b/gi, 0.95],
  [
    "carousel",
    /\b(?:\w+ )?(?:slides?|images|pictures|panels|cards)(?: \w+){0,3} (?:swipe|swiping)(?: through)?/gi,
    0.95,
  ],
  ["reel", /\b(?:reels?|tik-?toks|(?:an?|one) tik-?tok(?! (?:video|ad|post))|youtube shorts?|yt shorts?)\b/gi, 0.93],
  [
    "story",
    /\b(?:stories|story (?:ad|post|slide|frame|template|highlight|sequence|graphic)s?|(?:insta(?:gram)?|ig|fb|facebook) story)\b/gi,
    0.93,
  ],
  [
    "story",
    /(?<!\b(?:our|the|success|tell|whole|customer|brand|back|cover|a nice|long) )\bstory\b(?! (?:of|about|behind|board|telling))/gi,
    0.7,
  ],
  ["thumbnail", /\b(?:thumb ?nails?|thumbs|video cover)\b/gi, 0.95],
  ["landing page", /\b(?:landing[- ]?pages?|splash page|sales page|one-?pager site)\b/gi, 0.9],
  ["header", /\b(?:headers?|cover (?:photo|image|picture)s?|masthead)\b/gi, 0.9],
  ["banner", /\b(?:banners?|leaderboards?|billboard ad|skyscraper ad|rollup|roll-up)\b/gi, 0.88],
  ["flyer", /\b(?:flyers?|fliers?|leaflets?|hand-?outs?|brochures?|door hangers?)\b/gi, 0.93],
  ["poster", /\b(?:posters?|placards?)\b/gi, 0.93],
  ["logo", /\b(?:logos?|logotype|wordmark|brand mark)\b/gi, 0.9],
  [
    "video",
    /\b(?:videos?|animations?|motion graphics?|animated (?:clip|ad|spot)s?|video ads?|explainers?|clips?|bumper|gifs?)\b/gi,
    0.8,
  ],
  ["slide", /\b(?:slides?|(?:slide |pitch )?decks?|presentations?|power ?points?|keynote)\b/gi, 0.75],
  ["ad", /\b(?:ads?|adverts?|advertisements?|ad creatives?|creatives)\b/gi, 0.7],
  [
    "post",
    /\b(?:posts?|tweets?|social (?:graphic|image|visual)s?|infographics?|feed images?|square graphics?)\b(?!card| office|-)/gi,
    0.68,
  ],
]

/** "with our logo in the corner" asks for content, not for a logo. */
export const NOT_A_CONTENT_TYPE =
  /\b(?:(?:with|use|using|include|including|add|place|put|has|have|of|and)(?: \w+)? (?:our|the|my|your|a) logos?|(?:our|the|my) logo (?:in|on|at|should|must|is|stays?|bottom|top|small|big|large)|logo (?:attached|file|in the (?:corner|top|bottom))|post it\b|blog posts?|post-?launch|stock (?:video|clip)s?|(?:will|can|to|and|we|i) post\b)/gi

/** What follows these words is the subject, so a content type there is not what is to be made. */
export const SUBJECT_LEADS =
  /\b(?:about|promot(?:e|es|ing)|announc(?:e|es|ing)|introduc(?:e|es|ing)|launch(?:es|ing)?|for (?:our|the|my|a)|of (?:our|the|my)|on (?:our|my)|to (?:our|my))(?: new| upcoming| latest| next)?\s*$/i

export const CONTENT_TYPE_NAMES: Record<BriefContentType, readonly [one: string, many: string]> = {
  post: ["post", "posts"],
  story: ["story", "stories"],
  reel: ["reel", "reels"],
  carousel: ["carousel", "carousels"],
  banner: ["banner", "banners"],
  ad: ["ad", "ads"],
  thumbnail: ["thumbnail", "thumbnails"],
  slide: ["slide", "slides"],
  header: ["header", "headers"],
  flyer: ["flyer", "flyers"],
  poster: ["poster", "posters"],
  video: ["video", "videos"],
  logo: ["logo", "logos"],
  "landing page": ["landing page", "landing pages"],
}
