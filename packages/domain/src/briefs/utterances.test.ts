import { describe, expect, test } from "vitest"
import type { BriefKey } from "./brief.ts"
import { extract } from "./extract.ts"
import { askKey } from "./steps.ts"
import { emptyBrief } from "./view.ts"

const NOW = new Date("2026-11-11T09:00:00Z") // a Wednesday
const BERLIN = "Europe/Berlin"
const AUDIENCES = [{ id: "5f0c6f3e-6f1b-4a6f-9d8e-2d3c4b5a6978", name: "Home baristas" }]

/** The part of each value that a table can show; of a second deliverable under its id: "d2.quantity". */
function found(message: string): Record<string, unknown> {
  return Object.fromEntries(
    extract(message, { brief: emptyBrief(), now: NOW, timezone: BERLIN, audiences: AUDIENCES, lastQuestion: null }).map(
      (patch) => {
        const name = askKey(patch)
        switch (patch.field) {
          case "audience":
            return [name, patch.value?.text]
          case "dimensions":
            return [name, patch.value?.map(({ width, height }) => `${width}x${height}`).join(" ")]
          case "visualDirection":
            return [name, patch.value?.words.join(" ")]
          case "deadline":
            return [name, patch.value?.slice(0, 16)]
          case "platform":
          case "avoid":
            return [name, patch.value?.join(" + ")]
          default:
            return [name, patch.value]
        }
      },
    ),
  )
}

type Expected = Partial<Record<BriefKey | `${string}.${BriefKey}`, unknown>>

/** `undefined` means: this field must not be found. */
const UTTERANCES: readonly (readonly [string, Expected])[] = [
  [
    "We launch our autumn coffee blend on 1 December. Need something for Instagram, maybe five slides people swipe through, warm and a bit like a magazine. No stock photos please.",
    {
      topic: "Autumn coffee blend launch",
      platform: "instagram",
      contentType: "carousel",
      quantity: 5,
      intent: "awareness",
      visualDirection: "warm like a magazine",
      avoid: "stock photos",
      deadline: "2026-11-30T17:00",
      audience: undefined,
    },
  ],
  [
    "I need an insta story for our summer sale",
    { platform: "instagram", contentType: "story", topic: "Summer sale", intent: "sales", quantity: 1 },
  ],
  [
    "3 IG posts about our new vegan menu, square",
    { platform: "instagram", contentType: "post", quantity: 3, topic: "New vegan menu", dimensions: "1x1" },
  ],
  [
    "LinkedIn banner for our hiring campaign, aimed at senior engineers",
    { platform: "linkedin", contentType: "banner", topic: "Hiring campaign", audience: "Senior engineers" },
  ],
  [
    "FB ad to sell our winter jackets. 20% off until 5 December.",
    { platform: "facebook", contentType: "ad", topic: "Winter jackets", intent: "sales", deadline: undefined },
  ],
  [
    "YouTube thumbnail, 1280x720, for a video about how to repair a bike",
    {
      platform: "youtube",
      contentType: "thumbnail",
      dimensions: "1280x720",
      topic: "How to repair a bike",
      intent: "education",
    },
  ],
  [
    "a poster for a jazz night on 12 March, A3, moody and elegant",
    {
      platform: "print",
      contentType: "poster",
      topic: "Jazz night",
      dimensions: "297x420",
      deadline: "2027-03-11T17:00",
      visualDirection: "moody elegant",
    },
  ],
  [
    "Need a logo for my yoga studio. Calm, minimal, natural.",
    {
      contentType: "logo",
      topic: "Yoga studio",
      quantity: 1,
      visualDirection: "calm minimal natural",
      platform: undefined,
    },
  ],
  [
    "Landing page for our app launch, aimed at CFOs of mid-sized companies, needed by end of month",
    {
      platform: "web",
      contentType: "landing page",
      audience: "CFOs of mid-sized companies",
      deadline: "2026-11-30T17:00",
    },
  ],
  [
    "Email header 600x200 announcing our new CFO",
    { platform: "email", contentType: "header", dimensions: "600x200", topic: "New CFO", intent: "announcement" },
  ],
  [
    "We're hiring a barista in Hamburg! Instagram post please, by Friday",
    { topic: "Hiring: barista in Hamburg", platform: "instagram", contentType: "post", deadline: "2026-11-13T17:00" },
  ],
  [
    "Pitch deck, 12 slides, for investors. Clean and modern.",
    {
      platform: "presentation",
      contentType: "slide",
      quantity: 12,
      audience: "Investors",
      visualDirection: "clean modern",
    },
  ],
  ["a reel and a story for tiktok and instagram", { platform: "tiktok + instagram", contentType: "reel" }],
  ["Twitter header please, 1500 x 500 px", { platform: "twitter", contentType: "header", dimensions: "1500x500" }],
  [
    "Post for X about our funding round, next Friday",
    { platform: "twitter", contentType: "post", topic: "Funding round", deadline: "2026-11-20T17:00" },
  ],
  [
    "carousel explaining how compound interest works, for people in their twenties",
    { contentType: "carousel", intent: "education", audience: "People in their twenties" },
  ],
  [
    "banner ads 970x250, 728x90 and 300x250 for our cyber security webinar",
    { contentType: "banner", dimensions: "970x250 728x90 300x250", topic: "Cyber security webinar" },
  ],
  [
    "We are opening our second café on 2027-01-15. Flyer, A5, two versions.",
    {
      topic: "Second café opening",
      contentType: "flyer",
      platform: "print",
      dimensions: "148x210",
      quantity: 2,
      deadline: "2027-01-14T17:00",
    },
  ],
  [
    "Need it tomorrow by 5pm: one LinkedIn post for our webinar sign-ups",
    { deadline: "2026-11-12T16:00", platform: "linkedin", contentType: "post", quantity: 1, intent: "signups" },
  ],
  ["in two weeks please", { deadline: "2026-11-25T17:00" }],
  ["within 48 hours", { deadline: "2026-11-13T09:00" }],
  ["the deadline is 24.12.2026", { deadline: "2026-12-24T17:00" }],
  ["due 03/12", { deadline: undefined }],
  ["by the end of next week", { deadline: "2026-11-20T17:00" }],
  ["before Monday", { deadline: "2026-11-15T17:00" }],
  [
    "our Christmas market post for Facebook",
    { platform: "facebook", contentType: "post", deadline: "2026-12-23T17:00" },
  ],
  [
    "Black Friday sale banner for the website, loud and bold",
    {
      contentType: "banner",
      platform: "web",
      intent: "sales",
      deadline: "2026-11-26T17:00",
      visualDirection: "loud bold",
    },
  ],
  ["it was due 2020-01-01", { deadline: undefined }],
  [
    "Six stories for Instagram targeting gen z, playful and colourful, avoid red and neon colours",
    {
      quantity: 6,
      contentType: "story",
      audience: "Gen z",
      visualDirection: "playful colourful",
      avoid: "red + neon colours",
    },
  ],
  ["Not Instagram, LinkedIn", { platform: "linkedin" }],
  ["Facebook instead of Instagram", { platform: "facebook" }],
  ["LinkedIn and Facebook, but no Instagram", { platform: "linkedin + facebook", avoid: undefined }],
  [
    "Make it look premium, like a luxury brand, gold accents, nothing corporate",
    { visualDirection: "premium like a luxury brand gold accents", avoid: "corporate" },
  ],
  ["not too busy, without text on the picture", { avoid: "too busy + text on the picture" }],
  [
    "We sell organic tea. Simple print ad for a food magazine, A4.",
    { contentType: "ad", platform: "print", dimensions: "210x297", topic: "Organic tea", intent: undefined },
  ],
  [
    "Our tech company needs a flyer for a trade fair",
    { contentType: "flyer", topic: "Trade fair", visualDirection: undefined },
  ],
  [
    "post with our logo in the corner about our new office",
    { contentType: "post", topic: "New office", intent: "announcement" },
  ],
  [
    "Announcing our partnership with Nordlicht Coffee. LinkedIn post.",
    { topic: "Partnership with Nordlicht Coffee", platform: "linkedin", intent: "announcement" },
  ],
  ["email me when it is done", { platform: undefined }],
  ["our site is https://instagram.com/nordlicht and mail is hi@linkedin.com", { platform: "web" }],
  ["Promote our newsletter on LinkedIn", { platform: "linkedin", topic: "Newsletter" }],
  ["Instagram post to get people to our website", { platform: "instagram", contentType: "post" }],
  ["a 30 second video ad for YouTube, 16:9", { platform: "youtube", contentType: "video", dimensions: "16x9" }],
  ["vertical video for TikTok 9:16", { platform: "tiktok", contentType: "video", dimensions: "9x16" }],
  ["a set of 4 Instagram posts with brewing tips", { quantity: 4, contentType: "post", intent: "education" }],
  ["a couple of Facebook ads", { quantity: 2, contentType: "ad", platform: "facebook" }],
  [
    "2 posts and 3 stories for Instagram",
    { quantity: 2, platform: "instagram", "d2.contentType": "story", "d2.quantity": 3, "d2.platform": "instagram" },
  ],
  ["business card sized flyer 85 x 55 mm", { dimensions: "85x55", contentType: "flyer" }],
  ["people aged 25 to 40 who brew at home", { audience: "People aged 25 to 40 who brew at home", quantity: undefined }],
  ["For busy parents, on Instagram", { audience: "Busy parents", platform: "instagram" }],
  ["target audience: small business owners", { audience: "Small business owners" }],
  ["It's for home baristas", { audience: "Home baristas" }],
  [
    "Something thought leadership for LinkedIn, a carousel of 8",
    { intent: "authority", platform: "linkedin", contentType: "carousel", quantity: 8 },
  ],
  ["Giveaway post for Instagram to get more comments", { intent: "engagement", contentType: "post" }],
  ["ASAP please", { deadline: "2026-11-13T09:00" }],
  ["we want more leads", { intent: "signups" }],
  [
    "Slide deck for the board meeting next Tuesday, professional and trustworthy",
    {
      contentType: "slide",
      platform: "presentation",
      topic: "Board meeting",
      deadline: "2026-11-16T17:00",
      visualDirection: "professional trustworthy",
    },
  ],
  [
    'Instagram post that says "Slow down, it is Sunday"',
    { contentOutline: ["Text: Slow down, it is Sunday"], platform: "instagram" },
  ],
  [
    "Slide 1: the problem\nSlide 2: our answer\nSlide 3: the price",
    { contentOutline: ["the problem", "our answer", "the price"] },
  ],
  ["must include our address and the opening hours", { contentOutline: ["our address", "the opening hours"] }],
  ["Hello", { topic: undefined, platform: undefined, contentType: undefined }],
  ["Could you help me with something?", { topic: undefined, contentType: undefined, audience: undefined }],
  [
    "<b>Instagram</b> post for our <script>alert(1)</script>bakery 🥐🥐",
    { platform: "instagram", contentType: "post", topic: "Bakery" },
  ],
  ["Wir brauchen einen Instagram Post für unseren neuen Laden", { platform: "instagram", contentType: "post" }],
  ["نحتاج إلى منشور على Instagram لمقهانا", { platform: "instagram" }],
  [
    "I don't want Facebook. LinkedIn only, one post on our annual report",
    { platform: "linkedin", contentType: "post", quantity: 1 },
  ],
  ["no more than three posts", { quantity: 3, avoid: undefined }],
  ["less corporate, more fun", { visualDirection: "fun" }],
  [
    "LinkedIn carousel on GDPR basics, 6 slides, serious but friendly",
    { topic: "GDPR basics", quantity: 6, visualDirection: "serious friendly" },
  ],
  [
    "video, 15 sec, instagram, by monday noon",
    { contentType: "video", contentOutline: ["Length: 15 seconds"], deadline: "2026-11-16T11:00" },
  ],
  [
    "rollup banner for the fair in Munich, 85x200cm, deadline 20.11.",
    { platform: "print", contentType: "banner", dimensions: "850x2000", deadline: "2026-11-20T17:00" },
  ],
  ["we need demo bookings from HR managers", { intent: "signups", audience: "HR managers" }],
  ["we have no idea and no deadline", { avoid: undefined, deadline: undefined }],
]

describe("what a message says", () => {
  test.each(UTTERANCES)("%s", (message, expected) => {
    const got = found(message)
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, got[key]]))).toEqual(expected)
  })
})
