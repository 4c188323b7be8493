import type { StyleAxis } from "../../catalog/enums.ts"

/**
 * Words of style, the axes they pull towards, and the word kept for the brief. `sure` words mean style anywhere;
 * the others also name products ("organic tea", "tech company") and count only beside words of look.
 */
export type StyleWord = { match: RegExp; word: string; axes: readonly StyleAxis[]; sure: boolean }

function style(match: string, word: string, axes: readonly StyleAxis[], sure = false): StyleWord {
  return { match: new RegExp(`\\b(?:${match})\\b`, "gi"), word, axes, sure }
}

export const STYLE_WORDS: readonly StyleWord[] = [
  style("minimal(?:ist|istic|ism)?", "minimal", ["minimal"], true),
  style("(?:lots of |plenty of )?(?:white ?space|breathing room|negative space)", "white space", ["minimal"], true),
  style("uncluttered|pared[- ]back|understated|scandinavian|scandi", "understated", ["minimal"], true),
  style("clean(?:er)?|crisp", "clean", ["minimal"]),
  style("simple(?:r)?", "simple", ["minimal"]),
  style("airy|spacious", "airy", ["minimal"]),
  style("calm(?:er)?|quiet(?:er)?|serene|peaceful", "calm", ["minimal", "organic"]),
  style("bold(?:er)?|punchy|loud|striking|eye[- ]catching|attention[- ]grabbing", "bold", ["bold"]),
  style("high[- ]contrast|brutalist|in your face|stand out|pops?", "high contrast", ["bold"]),
  style("big type|huge type|big letters|heavy type", "big type", ["bold"], true),
  style("energetic|dynamic|sporty", "energetic", ["bold"]),
  style("editorial", "editorial", ["editorial"], true),
  style(
    "(?:like|as in|from|feels? like|looks? like)?\\s*an? (?:\\w+ )?(?:magazine|vogue|newspaper|coffee[- ]table book)(?: (?:spread|cover|page|layout))?|magazine[- ](?:like|style|y|ish)|vogue[- ]like|like vogue|like a magazine",
    "like a magazine",
    ["editorial"],
    true,
  ),
  style("literary|typographic|serif", "typographic", ["editorial"]),
  style("sophisticated", "sophisticated", ["editorial", "premium"], true),
  style("corporate", "corporate", ["corporate"]),
  style("professional|business[- ]?like|formal", "professional", ["corporate"]),
  style("trustworthy|reliable|dependable|serious", "trustworthy", ["corporate"]),
  style("playful|quirky|whimsical|cheerful|cartoon(?:y|ish)?", "playful", ["playful"], true),
  style("fun(?:ny|ky)?|silly|goofy|happy|joyful", "fun", ["playful"]),
  style("colou?rful|vibrant|bright(?:er)?", "colourful", ["playful", "bold"]),
  style("friendly|approachable|cute", "friendly", ["playful"]),
  style("luxur(?:y|ious)|lux|high[- ]end|opulent|elegant|classy|refined", "elegant", ["premium"]),
  style("like an? (?:luxury|premium|high[- ]end) \\w+", "elegant", ["premium"], true),
  style("premium|exclusive", "premium", ["premium"]),
  style("dark and moody|moody", "moody", ["premium"], true),
  style("gold(?:en)?(?: accents?| foil)", "gold", ["premium"], true),
  style("organic", "organic", ["organic"]),
  style("natural|earthy|earth tones?|botanical|rustic|hand[- ]?(?:made|drawn|crafted)", "natural", ["organic"]),
  style("cosy|cozy|homely|homey", "cosy", ["organic"]),
  style("techy|futuristic|cyber ?punk|sci-?fi|neon", "futuristic", ["tech"], true),
  style("tech|high[- ]tech|digital|geometric", "tech", ["tech"]),
  style("modern|contemporary|sleek", "modern", ["minimal", "tech"]),
  style("warm(?:er)?", "warm", []),
  style("cool(?:er)?|icy", "cool", []),
  style("dark(?:er)?", "dark", []),
  style("light(?:er)?", "light", []),
  style("pastel(?:s)?", "pastel", ["playful"]),
  style("muted|soft(?:er)?|subtle", "soft", ["minimal"]),
  style("vintage|retro|nostalgic|70s|80s|90s", "retro", ["editorial"]),
  style("black and white|monochrome", "monochrome", ["minimal", "editorial"], true),
]

/** Beside these, an unsure word is a word of style. */
export const LOOK_BEFORE =
  /\b(?:look(?:s|ing)?|feel(?:s|ing)?|style|vibes?|tone|mood|aesthetic|design|something|make it|keep it|should be|be|very|quite|rather|really|super|more|less|too|a bit|a little|kind of|sort of|kinda|somewhat|and|or|but|want(?: it)?|like it|it|nice|stay|simple|clean|warm|bold|modern|as)[\s,]*$/i
export const LOOK_AFTER =
  /^[\s,]*(?:and|but|or|yet|,|&|look|looking|feel|feeling|style|styles|vibes?|tone|mood|aesthetics?|design|palette|colou?rs?|colou?r|layout|typography|visuals?|please|posts?|carousel|stor(?:y|ies)|reels?|banners?|posters?|flyers?|ads?|logos?|slides?|headers?|thumbnails?|graphics?|images?|videos?|deck|presentation|instagram|linkedin|facebook|youtube|\.|!|\)|$)/i
