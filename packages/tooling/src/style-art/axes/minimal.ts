import type { AxisArt } from "../card.ts"
import { leaf, stones } from "../motifs-nature.ts"
import { bottle, bowl, chair, cup, lamp, vase } from "../motifs-things.ts"

export const MINIMAL: AxisArt = {
  axis: "minimal",
  tags: ["clean", "simple", "white space"],
  energy: "calm",
  density: "airy",
  formality: "balanced",
  audience: "b2c",
  cards: {
    instagram_post: {
      name: "Slow roast",
      subStyle: "single object",
      about: "One cup on a quiet ground, a short name below, nothing else.",
      palette: ["#f3efe7", "#24211d", "#c8603c", "#ded5c6"],
      elements: ["single object", "wide margins", "small type"],
      moods: ["calm", "warm", "quiet"],
      industries: ["Food and drink", "Coffee"],
      draw(a, _, ink, accent, sand) {
        cup(a, 196, 158, 150, accent, ink, sand)
        a.text("sans", "Slow roast", 28, 352, 25, ink, { track: -10 })
        a.rect(28, 368, 26, 2.5, accent)
      },
    },
    instagram_story: {
      name: "Evening light",
      subStyle: "hanging line",
      about: "A lamp on a long cord, a pool of light, two words at the foot.",
      palette: ["#e9ecea", "#1f2a2c", "#f2c14e", "#cfd6d3"],
      elements: ["single object", "long vertical line", "pool of light"],
      moods: ["calm", "airy", "soft"],
      industries: ["Interior", "Retail"],
      draw(a, _, ink, light, haze) {
        a.path("M92 258L178 258 236 480H34z", haze)
        a.rect(134.2, 0, 1.6, 180, ink)
        lamp(a, 135, 222, 110, ink, light, ink)
        a.text("sans", "Evening", 135, 412, 30, ink, { align: "middle", track: -15 })
        a.text("sans", "from dusk", 135, 440, 20, ink, { align: "middle" })
      },
    },
    instagram_reel: {
      name: "Balance",
      subStyle: "stacked forms",
      about: "Four stones in balance above a thin horizon.",
      palette: ["#f5f3f0", "#2b2b2b", "#8d9b94", "#d9b8a2"],
      elements: ["stacked shapes", "horizon", "play mark"],
      moods: ["calm", "soft", "slow"],
      industries: ["Wellness", "Health"],
      draw(a, _, ink, sage, rose) {
        stones(a, 135, 226, 170, [ink, sage, rose])
        a.rect(28, 312, 214, 1.6, ink)
        a.text("sans", "Balance", 28, 72, 31, ink, { track: -15 })
        a.path("M28 420L28 446 50 433z", ink)
        a.text("sans", "0:30", 62, 441, 22, ink)
      },
    },
    linkedin_post: {
      name: "Sit well",
      subStyle: "object and line",
      about: "A chair standing free on one line, the message in two words.",
      palette: ["#eef1f4", "#1d2a3a", "#3f6fb0", "#c7d2df"],
      elements: ["single object", "base line", "two columns"],
      moods: ["cool", "clear", "calm"],
      industries: ["Interior", "Professional services"],
      audience: "b2b",
      draw(a, _, ink, blue, mist) {
        a.rect(290, 40, 132, 163, mist)
        chair(a, 356, 134, 138, blue, ink)
        a.rect(0, 203, 480, 1.6, ink)
        a.text("sans", "Sit well.", 36, 112, 50, ink, { track: -25 })
        a.text("sans", "Work longer.", 36, 148, 24, ink)
      },
    },
    linkedin_banner: {
      name: "Horizon",
      subStyle: "horizon line",
      about: "A half sun on a long horizon and one short line of type.",
      palette: ["#f6f1e9", "#2a2622", "#e08a5b", "#e9ddcb"],
      elements: ["horizon", "half circle", "wide margins"],
      moods: ["warm", "calm", "open"],
      industries: ["Professional services", "Wellness"],
      audience: "b2b",
      draw(a, _, ink, glow, sand) {
        a.path("M432 112a62 62 0 0 1 124 0z", glow)
        a.rect(0, 112, 640, 48, sand)
        a.rect(0, 111, 640, 1.8, ink)
        a.text("sans", "Quiet work", 40, 84, 42, ink, { track: -20 })
      },
    },
    facebook_ad: {
      name: "Nothing added",
      subStyle: "product alone",
      about: "A bottle in the right third, the promise in small type.",
      palette: ["#f7f5f1", "#20302a", "#6f8f7c", "#e3ddd0"],
      elements: ["product", "tinted panel", "small type"],
      moods: ["clean", "fresh", "calm"],
      industries: ["Beauty", "Health"],
      draw(a, bg, ink, sage, sand) {
        a.rect(300, 0, 180, 251, sand)
        a.oval(390, 214, 46, 6, sage)
        bottle(a, 390, 124, 178, sage, bg, ink)
        a.text("sans", "Nothing", 34, 116, 42, ink, { track: -20 })
        a.text("sans", "added.", 34, 158, 42, sage, { track: -20 })
      },
    },
    static_ad: {
      name: "Less, better",
      subStyle: "two circles",
      about: "A large and a small circle in tension, the line set low.",
      palette: ["#efece6", "#1e1d1b", "#d14b32", "#bfb7a9"],
      elements: ["circle", "asymmetry", "wide margins"],
      moods: ["calm", "confident", "clean"],
      industries: ["Retail", "Design"],
      draw(a, _, ink, red, stone) {
        a.circle(242, 156, 112, stone)
        a.circle(116, 226, 30, red)
        a.text("sans", "Less,", 32, 336, 40, ink, { track: -20 })
        a.text("sans", "better.", 32, 374, 40, ink, { track: -20 })
      },
    },
    video_ad: {
      name: "Two moons",
      subStyle: "overlap",
      about: "Two discs meet; where they overlap, the play mark.",
      palette: ["#ecebf2", "#25233a", "#8f8bc4", "#f4b9a7", "#5b5788"],
      elements: ["overlapping circles", "play mark"],
      moods: ["soft", "cool", "slow"],
      industries: ["Wellness", "Media"],
      draw(a, bg, ink, lilac, peach, deep) {
        a.circle(188, 118, 84, lilac)
        a.circle(292, 118, 84, peach)
        a.path("M240 52a84 84 0 0 1 0 132a84 84 0 0 1 0-132z", deep)
        a.path("M229 102L229 134 256 118z", bg)
        a.text("sans", "Rest is a skill", 240, 246, 25, ink, { align: "middle" })
      },
    },
    web_banner: {
      name: "New in clay",
      subStyle: "still life",
      about: "A vase with one stem at the right edge, a quiet button.",
      palette: ["#f4efe8", "#2d2420", "#b5654a", "#8a4a36", "#7c8b6a"],
      elements: ["single object", "outlined button", "stem"],
      moods: ["warm", "calm", "natural"],
      industries: ["Interior", "Retail"],
      draw(a, _, ink, clay, shade, green) {
        a.stroke("M540 60Q544 30 528 4", green, 2.5, true)
        leaf(a, 546, 22, 40, [green, green], 40)
        vase(a, 540, 104, 100, clay, shade)
        a.rect(460, 153, 160, 1.6, ink)
        a.text("sans", "New in clay", 40, 78, 46, ink, { track: -22 })
        a.rect(40, 102, 142, 40, "none", { stroke: ink, width: 1.6, radius: 20 })
        a.text("sans", "See all", 111, 131, 26, ink, { align: "middle" })
      },
    },
    logo: {
      name: "Oro",
      subStyle: "cut circle",
      about: "A circle cut by one line, the name in small capitals.",
      palette: ["#faf8f4", "#1b1b1a", "#c89b3c"],
      elements: ["geometric mark", "wordmark"],
      moods: ["calm", "clear", "timeless"],
      industries: ["Design", "Jewellery"],
      draw(a, bg, ink, gold) {
        a.circle(180, 142, 68, ink)
        a.rect(104, 150, 152, 7, bg)
        a.circle(180, 118, 13, gold)
        a.text("sans", "ORO", 186, 288, 38, ink, { align: "middle", track: 320 })
      },
    },
    presentation_slide: {
      name: "One number",
      subStyle: "single figure",
      about: "One large figure, one thin line, one short sentence.",
      palette: ["#fbfaf7", "#1d1f21", "#2f7d6b", "#dfe5e1"],
      elements: ["large figure", "progress line"],
      moods: ["clear", "cool", "calm"],
      industries: ["Technology", "Finance"],
      audience: "b2b",
      draw(a, _, ink, green, mist) {
        a.text("sans", "72%", 36, 148, 118, ink, { track: -45 })
        a.rect(40, 182, 400, 4, mist)
        a.rect(40, 182, 288, 4, green)
        a.text("sans", "stay for a second year", 40, 226, 23, ink)
      },
    },
    youtube_thumbnail: {
      name: "One hour",
      subStyle: "leaf and word",
      about: "A single leaf beside a short title in a large, light setting.",
      palette: ["#e6ece4", "#1f2b22", "#5f8a64", "#f7f8f3", "#3f6546"],
      elements: ["plant", "large words"],
      moods: ["fresh", "calm", "natural"],
      industries: ["Education", "Wellness"],
      draw(a, _, ink, green, paper, deep) {
        a.circle(350, 135, 112, paper)
        leaf(a, 350, 132, 170, [green, deep], 22)
        a.text("sans", "One", 36, 132, 74, ink, { track: -35 })
        a.text("sans", "hour", 36, 202, 74, ink, { track: -35 })
      },
    },
    email_header: {
      name: "Kontur",
      subStyle: "row of objects",
      about: "Three pieces of tableware on one shelf beside the name.",
      palette: ["#f0eee9", "#26282b", "#9a7b66", "#c9c3b8", "#6f5848"],
      elements: ["row of objects", "shelf", "wordmark"],
      moods: ["calm", "warm", "neat"],
      industries: ["Interior", "Retail"],
      draw(a, _, ink, clay, stone, shade) {
        vase(a, 392, 106, 100, clay, shade)
        bowl(a, 474, 134, 66, stone, shade)
        a.rect(520, 92, 40, 64, ink)
        a.oval(540, 92, 20, 5, stone)
        a.rect(340, 156, 230, 1.8, ink)
        a.text("sans", "Kontur", 40, 118, 58, ink, { track: -25 })
      },
    },
  },
}
