import type { AxisArt } from "../card.ts"
import { burst, eye } from "../motifs-nature.ts"
import { record } from "../motifs-things.ts"

export const BOLD: AxisArt = {
  axis: "bold",
  tags: ["loud", "high contrast", "big type"],
  energy: "energetic",
  density: "balanced",
  formality: "casual",
  audience: "consumer",
  cards: {
    instagram_post: {
      name: "Slow roast, loud",
      subStyle: "split blocks",
      about: "Two blocks of colour, a sun across the seam, words to the edges.",
      palette: ["#f0381e", "#141210", "#ffd02e", "#fff4e6"],
      elements: ["colour blocks", "half circle", "oversized type"],
      moods: ["loud", "warm", "energetic"],
      industries: ["Food and drink", "Coffee"],
      draw(a, red, ink, yellow, paper) {
        a.rect(0, 0, 320, 214, ink)
        a.path("M172 214a92 92 0 0 1 184 0z", yellow)
        a.path("M172 214a92 92 0 0 0 184 0z", paper)
        a.text("black", "SLOW", 18, 126, 104, yellow, { track: -30, fit: 284 })
        a.text("black", "ROAST", 18, 366, 98, ink, { track: -30, fit: 284 })
        a.rect(18, 236, 92, 14, red)
      },
    },
    instagram_story: {
      name: "Run",
      subStyle: "stacked words",
      about: "One word four times from top to bottom, each in another colour.",
      palette: ["#1a1aff", "#ffffff", "#ff5a1f", "#0b0b3b"],
      elements: ["repeated word", "full bleed type"],
      moods: ["energetic", "fast", "loud"],
      industries: ["Sport", "Events"],
      draw(a, blue, white, orange, night) {
        a.rect(0, 120, 270, 120, night)
        a.rect(0, 240, 270, 120, orange)
        a.rect(0, 360, 270, 120, white)
        a.text("black", "RUN", 12, 104, 132, white, { track: -40, fit: 246 })
        a.text("black", "RUN", 12, 224, 132, orange, { track: -40, fit: 246 })
        a.text("black", "RUN", 12, 344, 132, night, { track: -40, fit: 246 })
        a.text("black", "RUN", 12, 464, 132, blue, { track: -40, fit: 246 })
      },
    },
    instagram_reel: {
      name: "Turn it up",
      subStyle: "diagonal stripes",
      about: "Diagonal bands behind a record, the title on a black bar.",
      palette: ["#ff2e63", "#111111", "#ffe14d", "#ffffff"],
      elements: ["diagonal stripes", "record", "black bar"],
      moods: ["loud", "energetic", "warm"],
      industries: ["Music", "Events"],
      draw(a, red, ink, yellow, white) {
        a.path(
          "M0 90L270-100V-40L0 150zM0 210L270 20V80L0 270zM0 330L270 140V200L0 390zM0 450L270 260V320L0 510zM60 528L270 380V440L120 545z",
          yellow,
        )
        record(a, 135, 190, 218, ink, red, white)
        a.rect(0, 340, 270, 104, ink)
        a.text("black", "TURN", 16, 386, 46, white, { track: -20 })
        a.text("black", "IT UP", 16, 430, 46, yellow, { track: -20 })
        a.path("M206 366L206 420 250 393z", white)
      },
    },
    linkedin_post: {
      name: "We are hiring",
      subStyle: "giant word",
      about: "The message cut by the edges, an arrow that points on.",
      palette: ["#ffdd00", "#0f0f0f", "#ff4b2b", "#ffffff"],
      elements: ["oversized type", "arrow"],
      moods: ["loud", "direct", "warm"],
      industries: ["Technology", "Recruiting"],
      audience: "startup",
      draw(a, _, ink, red) {
        a.text("black", "JOIN", -8, 128, 172, ink, { track: -45 })
        a.rect(0, 150, 480, 101, ink)
        a.text("black", "US", 20, 234, 92, red, { track: -30 })
        a.path("M196 184H382V162L440 202 382 242V220H196z", red)
      },
    },
    linkedin_banner: {
      name: "Make noise",
      subStyle: "half circles",
      about: "A rhythm of half circles and the line beside it.",
      palette: ["#111111", "#ff4d00", "#ffc800", "#f7f0e4", "#2b59ff"],
      elements: ["pattern", "half circles", "oversized type"],
      moods: ["energetic", "loud", "playful"],
      industries: ["Music", "Media"],
      draw(a, _, orange, yellow, paper, blue) {
        a.rect(320, 0, 320, 160, paper)
        a.path("M320 80a40 40 0 0 1 80 0zM400 80a40 40 0 0 0 80 0zM560 160a40 40 0 0 1 80 0z", orange)
        a.path("M480 80a40 40 0 0 1 80 0zM320 80a40 40 0 0 0 80 0zM400 160a40 40 0 0 1 80 0z", blue)
        a.path("M560 80a40 40 0 0 0 80 0zM480 80a40 40 0 0 0 80 0zM320 160a40 40 0 0 1 80 0z", yellow)
        a.text("black", "MAKE", 24, 76, 66, yellow, { track: -25 })
        a.text("black", "NOISE", 24, 138, 66, paper, { track: -25 })
      },
    },
    facebook_ad: {
      name: "Half price",
      subStyle: "price block",
      about: "The number fills the picture, the reason stands in a bar.",
      palette: ["#ff3b2f", "#fff6e9", "#1c1c1c", "#ffd400"],
      elements: ["giant number", "bar"],
      moods: ["loud", "urgent", "warm"],
      industries: ["Retail", "Fashion"],
      draw(a, _, paper, ink, yellow) {
        a.circle(404, 74, 116, yellow)
        a.text("black", "50%", 14, 160, 190, paper, { track: -50, fit: 452 })
        a.rect(0, 190, 480, 61, ink)
        a.text("black", "ONLY THIS WEEK", 20, 233, 38, yellow, { fit: 440 })
      },
    },
    static_ad: {
      name: "New",
      subStyle: "star burst",
      about: "A burst as large as the frame with one word inside.",
      palette: ["#0057ff", "#ffe600", "#0a0a0a", "#ff3d81"],
      elements: ["star burst", "oversized type"],
      moods: ["loud", "energetic", "cool"],
      industries: ["Retail", "Food and drink"],
      draw(a, _, yellow, ink, pink) {
        burst(a, 216, 216, 380, ink, 16, 0.82)
        burst(a, 200, 200, 380, yellow, 16, 0.82)
        a.text("black", "NEW", 202, 242, 120, ink, { align: "middle", track: -40, turn: -8 })
        a.circle(338, 68, 44, pink)
        a.text("black", "2", 338, 88, 56, yellow, { align: "middle" })
      },
    },
    video_ad: {
      name: "Press play",
      subStyle: "giant symbol",
      about: "A play triangle as large as the frame carries the word.",
      palette: ["#141414", "#ff5c00", "#fff3e0", "#ffc400"],
      elements: ["giant play mark", "oversized type"],
      moods: ["loud", "energetic", "warm"],
      industries: ["Media", "Sport"],
      draw(a, ink, orange, paper, yellow) {
        a.path("M90-60L470 135 90 330z", orange)
        a.rect(0, 0, 52, 270, yellow)
        a.text("black", "WATCH", 74, 168, 108, paper, { track: -35, fit: 330 })
        a.rect(78, 190, 96, 14, ink)
      },
    },
    web_banner: {
      name: "Sale blocks",
      subStyle: "letter tiles",
      about: "Four letters on four tiles, the offer at the end.",
      palette: ["#161616", "#ff2e4c", "#ffd93b", "#2ee6a8", "#ffffff"],
      elements: ["tiles", "oversized type", "button"],
      moods: ["loud", "energetic", "bright"],
      industries: ["Retail", "Fashion"],
      draw(a, ink, red, yellow, mint, white) {
        for (const [index, [tile, letter]] of (
          [
            [red, "S"],
            [yellow, "A"],
            [mint, "L"],
            [white, "E"],
          ] as const
        ).entries()) {
          a.rect(index * 110, 0, 110, 165, tile)
          a.text("black", letter, index * 110 + 55, 130, 136, ink, { align: "middle" })
        }
        a.text("black", "-30%", 540, 78, 66, yellow, { align: "middle", track: -25 })
        a.rect(462, 98, 156, 46, red)
        a.text("black", "SHOP", 540, 131, 30, white, { align: "middle" })
      },
    },
    logo: {
      name: "Kilo",
      subStyle: "block letter",
      about: "A letter built from a square, a triangle and a quarter circle.",
      palette: ["#ffe45c", "#101010", "#ff3c2f", "#2342ff"],
      elements: ["block mark", "primary colours"],
      moods: ["loud", "direct", "playful"],
      industries: ["Design", "Sport"],
      draw(a, _, ink, red, blue) {
        a.rect(84, 56, 70, 190, ink)
        a.path("M160 151V56H262z", red)
        a.path("M160 151a102 102 0 0 1 102 95H160z", blue)
        a.text("black", "KILO", 180, 322, 62, ink, { align: "middle", track: 40 })
      },
    },
    presentation_slide: {
      name: "Chapter one",
      subStyle: "chapter number",
      about: "A number taller than the slide, the title on a bar.",
      palette: ["#5b2eff", "#ffffff", "#ffe14a", "#160a4a"],
      elements: ["giant number", "bar"],
      moods: ["energetic", "cool", "direct"],
      industries: ["Technology", "Education"],
      audience: "startup",
      draw(a, _, white, yellow, night) {
        a.rect(262, 0, 218, 270, yellow)
        a.text("black", "01", 250, 244, 304, night, { align: "middle", track: -60 })
        a.rect(0, 176, 232, 62, white)
        a.text("black", "WHY NOW", 20, 220, 38, night, { track: -15, fit: 200 })
      },
    },
    youtube_thumbnail: {
      name: "Why?",
      subStyle: "eye and question",
      about: "A wide eye and one question, readable at any size.",
      palette: ["#00c2a8", "#0d0d0d", "#ffffff", "#ff4f2e"],
      elements: ["eye", "oversized type"],
      moods: ["loud", "curious", "bright"],
      industries: ["Education", "Media"],
      draw(a, _, ink, white, red) {
        a.path("M0 0H246L186 270H0z", ink)
        eye(a, 352, 135, 232, [white, red, ink])
        a.text("black", "WHY?", 18, 168, 96, white, { track: -35, fit: 184 })
        a.rect(18, 188, 120, 14, red)
      },
    },
    email_header: {
      name: "Big news",
      subStyle: "zigzag",
      about: "A zigzag edge between two colours and two heavy words.",
      palette: ["#ff6a3d", "#1b1464", "#fff1d6", "#ffc93c"],
      elements: ["zigzag", "oversized type"],
      moods: ["loud", "warm", "energetic"],
      industries: ["Events", "Retail"],
      draw(a, _, navy, paper, yellow) {
        a.path(
          "M0 150L30 120 60 150 90 120 120 150 150 120 180 150 210 120 240 150 270 120 300 150 330 120 360 150 390 120 420 150 450 120 480 150 510 120 540 150 570 120 600 150V200H0z",
          navy,
        )
        a.circle(520, 62, 44, yellow)
        a.text("black", "BIG NEWS", 26, 100, 92, paper, { track: -30, fit: 430 })
        a.text("black", "INSIDE", 26, 188, 30, yellow, { track: 40 })
      },
    },
  },
}
