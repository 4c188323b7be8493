import type { AxisArt } from "../card.ts"
import { blob, daisy, eye, face, flower, hills, mushroom, orange, spark, star, sun } from "../motifs-nature.ts"
import { cone, gift, rocket } from "../motifs-things.ts"

export const PLAYFUL: AxisArt = {
  axis: "playful",
  tags: ["fun", "rounded", "colourful"],
  energy: "energetic",
  density: "balanced",
  formality: "casual",
  audience: "consumer",
  cards: {
    instagram_post: {
      name: "Two scoops more",
      subStyle: "soft shapes",
      about: "An ice cream among soft shapes, the name in round letters.",
      palette: ["#ffe3ec", "#3d2c8d", "#ff9f1c", "#ff5d8f", "#8fe3cf"],
      elements: ["ice cream", "soft shapes", "round type"],
      moods: ["fun", "sweet", "warm"],
      industries: ["Food and drink", "Kids"],
      draw(a, bg, ink, amber, pink, mint) {
        blob(a, 190, 140, 320, [92, 110, 88, 104, 84, 108], mint)
        cone(a, 178, 150, 210, pink, bg, ink, amber)
        spark(a, 62, 70, 46, [amber])
        spark(a, 276, 232, 34, [ink])
        a.circle(44, 212, 15, pink)
        a.text("black", "Yum yum", 160, 352, 64, ink, { align: "middle", track: -15, fat: 3, fit: 270 })
      },
    },
    instagram_story: {
      name: "Hello, sunshine",
      subStyle: "smiling sun",
      about: "A sun with a face looks over three hills.",
      palette: ["#9be3ff", "#ffcb2f", "#27308a", "#55c57a", "#ff7a59"],
      elements: ["face", "hills", "round type"],
      moods: ["happy", "bright", "fun"],
      industries: ["Kids", "Travel"],
      draw(a, _, yellow, ink, green, coral) {
        sun(a, 135, 212, 220, [yellow, yellow])
        face(a, 135, 212, 112, [yellow, ink, coral])
        hills(a, 322, 44, 1, 480, green)
        hills(a, 372, 34, 2, 480, "#3aa864", 60)
        hills(a, 424, 26, 1.5, 480, ink)
        a.text("black", "Hello", 135, 88, 68, ink, { align: "middle", track: -15, fat: 3 })
      },
    },
    instagram_reel: {
      name: "Wiggle",
      subStyle: "squiggles",
      about: "Fat squiggles cross the frame, a big button in the middle.",
      palette: ["#6c4cf1", "#ffe36e", "#ff7ab8", "#58e0c2", "#ffffff"],
      elements: ["squiggles", "play mark", "round type"],
      moods: ["fun", "energetic", "bright"],
      industries: ["Kids", "Events"],
      draw(a, purple, yellow, pink, mint, white) {
        a.stroke("M-20 70q36-56 72 0q36 56 72 0q36-56 72 0q36 56 90-20", pink, 26, true)
        a.stroke("M-20 430q36-56 72 0q36 56 72 0q36-56 72 0q36 56 90-20", mint, 26, true)
        a.stroke("M-20 160q36-56 72 0q36 56 72 0q36-56 72 0q36 56 90-20", yellow, 26, true)
        a.circle(135, 268, 62, white)
        a.stroke("M118 242V294L162 268z", purple, 12, true)
        a.path("M118 242V294L162 268z", purple)
        a.text("black", "wiggle", 135, 380, 56, white, { align: "middle", track: -15, fat: 2 })
      },
    },
    linkedin_post: {
      name: "Good people wanted",
      subStyle: "row of faces",
      about: "Four round faces in four colours and a friendly line.",
      palette: ["#fff4d6", "#2b2d6e", "#ff8fab", "#7bdff2", "#ffd166"],
      elements: ["faces", "round type"],
      moods: ["friendly", "fun", "warm"],
      industries: ["Recruiting", "Education"],
      audience: "startup",
      draw(a, _, ink, pink, sky, yellow) {
        face(a, 86, 178, 104, [pink, ink, "#ff6f91"])
        face(a, 190, 186, 88, [sky, ink, pink], -8)
        face(a, 290, 176, 108, [yellow, ink, pink], 6)
        face(a, 396, 184, 92, ["#9ae6b4", ink, pink], -5)
        a.text("black", "Join the gang", 240, 90, 62, ink, { align: "middle", track: -18, fat: 2, fit: 430 })
      },
    },
    linkedin_banner: {
      name: "Daisy chain",
      subStyle: "flower row",
      about: "A chain of flowers in changing colours beside two words.",
      palette: ["#ffd6e8", "#4a1d96", "#ffffff", "#ffb703", "#2ec4b6"],
      elements: ["flowers", "row", "round type"],
      moods: ["friendly", "bright", "soft"],
      industries: ["Beauty", "Kids"],
      draw(a, _, ink, white, yellow, teal) {
        daisy(a, 372, 82, 110, [white, yellow])
        flower(a, 482, 82, 104, [teal, white])
        daisy(a, 590, 82, 110, [yellow, ink])
        a.text("black", "Grow wild", 30, 102, 60, ink, { track: -18, fat: 2, fit: 256 })
      },
    },
    facebook_ad: {
      name: "Surprise inside",
      subStyle: "gift and confetti",
      about: "A wrapped box under falling confetti.",
      palette: ["#ffde59", "#ff3f7f", "#3a2bd6", "#ffffff", "#13c4a3"],
      elements: ["gift", "confetti", "round type"],
      moods: ["happy", "energetic", "bright"],
      industries: ["Retail", "Kids"],
      draw(a, _, pink, blue, white, mint) {
        gift(a, 366, 146, 170, blue, pink)
        a.rect(290, 30, 18, 18, mint, { radius: 4 })
        a.rect(430, 44, 22, 10, pink, { radius: 5 })
        a.circle(452, 120, 9, white)
        a.circle(276, 100, 9, pink)
        spark(a, 260, 190, 34, [white])
        spark(a, 456, 196, 28, [mint])
        a.text("black", "Open", 28, 118, 82, blue, { track: -20, fat: 3 })
        a.text("black", "me up", 28, 192, 66, pink, { track: -20, fat: 3 })
      },
    },
    static_ad: {
      name: "Fresh face",
      subStyle: "fruit character",
      about: "An orange with a face on a ground of dots.",
      palette: ["#c8f5e0", "#ff7a1a", "#ffd08a", "#20413a", "#ff4f79"],
      elements: ["fruit", "face", "dots"],
      moods: ["fresh", "fun", "bright"],
      industries: ["Food and drink", "Kids"],
      draw(a, bg, peel, flesh, ink, pink) {
        for (const [x, y, fill] of [
          [40, 60, pink],
          [100, 24, flesh],
          [318, 30, pink],
          [366, 92, flesh],
          [28, 210, flesh],
          [372, 250, pink],
        ] as const) {
          a.circle(x, y, 13, fill)
        }
        orange(a, 200, 172, 236, [peel, flesh, bg], 30)
        a.circle(162, 158, 13, ink)
        a.circle(238, 158, 13, ink)
        a.stroke("M160 194Q200 238 240 194", ink, 10, true)
        a.text("black", "Squeeze", 200, 366, 66, ink, { align: "middle", track: -15, fat: 3 })
      },
    },
    video_ad: {
      name: "Lift off",
      subStyle: "rocket",
      about: "A rocket flies up through stars and leaves a wavy trail.",
      palette: ["#2a1a7a", "#ff6b6b", "#ffe66d", "#ffffff", "#4ecdc4"],
      elements: ["rocket", "stars", "trail"],
      moods: ["energetic", "fun", "bold"],
      industries: ["Education", "Technology"],
      draw(a, _, coral, yellow, white, teal) {
        a.stroke("M40 300Q170 290 214 222Q240 180 276 140", teal, 22, true)
        a.at(334, 92, 1, () => rocket(a, 0, 0, 150, white, coral, yellow, teal), 52)
        star(a, 246, 52, 36, [yellow], 12)
        star(a, 440, 214, 46, [yellow], -10)
        star(a, 70, 216, 26, [coral])
        a.text("black", "Lift off", 30, 126, 56, white, { track: -15, fat: 2 })
      },
    },
    web_banner: {
      name: "Mushroom club",
      subStyle: "little family",
      about: "Three mushrooms in a row on a green hill.",
      palette: ["#ffefd2", "#e4572e", "#ffffff", "#6ba368", "#3b2a1a"],
      elements: ["mushrooms", "hill", "round type"],
      moods: ["friendly", "warm", "quirky"],
      industries: ["Kids", "Food and drink"],
      draw(a, bg, red, white, green, ink) {
        hills(a, 140, 16, 1.2, 165, green, -60)
        mushroom(a, 410, 92, 96, [red, white, white])
        mushroom(a, 508, 78, 124, ["#f2a541", white, bg])
        mushroom(a, 596, 104, 76, [ink, white, red])
        a.text("black", "Funghi club", 34, 98, 64, ink, { track: -18, fat: 2, fit: 310 })
      },
    },
    logo: {
      name: "Boo",
      subStyle: "mascot",
      about: "A small ghost with wide eyes, the name in round letters.",
      palette: ["#b9a7ff", "#ffffff", "#241a52", "#ff8fb8"],
      elements: ["mascot", "round wordmark"],
      moods: ["fun", "friendly", "quirky"],
      industries: ["Kids", "Games"],
      draw(a, _, white, ink, pink) {
        a.path(
          "M100 226V134a80 80 0 0 1 160 0V226Q246 250 233 226 220 204 207 226 193 250 180 226 167 204 153 226 140 250 127 226 114 250 100 226z",
          white,
        )
        a.oval(152, 136, 13, 18, ink)
        a.oval(208, 136, 13, 18, ink)
        a.oval(180, 172, 12, 9, pink)
        a.text("black", "boo", 180, 328, 92, ink, { align: "middle", track: -15, fat: 4 })
      },
    },
    presentation_slide: {
      name: "Any questions",
      subStyle: "speech bubbles",
      about: "Two round speech bubbles talk to each other.",
      palette: ["#fff0f5", "#ff5c8a", "#38308f", "#ffd23f", "#57cc99"],
      elements: ["speech bubbles", "round type"],
      moods: ["friendly", "fun", "bright"],
      industries: ["Education", "Technology"],
      draw(a, bg, pink, ink, yellow, green) {
        a.path(
          "M66 36h212a26 26 0 0 1 26 26v76a26 26 0 0 1-26 26H112l-34 36v-36H66a26 26 0 0 1-26-26V62a26 26 0 0 1 26-26z",
          pink,
        )
        a.path(
          "M298 136h118a24 24 0 0 1 24 24v50a24 24 0 0 1-24 24h-8v28l-30-28H298a24 24 0 0 1-24-24V160a24 24 0 0 1 24-24z",
          ink,
        )
        a.text("black", "Any ideas?", 62, 114, 42, bg, { track: -12, fat: 1, fit: 218 })
        a.circle(319, 186, 12, yellow)
        a.circle(357, 186, 12, green)
        a.circle(395, 186, 12, yellow)
      },
    },
    youtube_thumbnail: {
      name: "Monster maths",
      subStyle: "monster",
      about: "A one-eyed monster peeks in from the corner.",
      palette: ["#ffc94d", "#6a3de8", "#ffffff", "#1e1247", "#3ddc97"],
      elements: ["monster", "large words"],
      moods: ["fun", "quirky", "bright"],
      industries: ["Education", "Kids"],
      draw(a, _, purple, white, ink, green) {
        blob(a, 372, 190, 300, [100, 92, 108, 96, 104, 90, 100], purple)
        a.stroke("M318 62L304 22M412 54L430 16", purple, 16, true)
        a.circle(303, 20, 12, green)
        a.circle(431, 15, 12, green)
        eye(a, 366, 142, 136, [white, green, ink])
        a.path("M306 214Q366 262 428 214z", ink)
        a.path("M334 224L346 238 356 230zM380 230L392 238 402 223z", white)
        a.text("black", "2+2=?", 26, 150, 80, ink, { track: -20, fat: 3, fit: 178 })
      },
    },
    email_header: {
      name: "Party hats",
      subStyle: "bunting",
      about: "Bunting across the top, a round invitation below.",
      palette: ["#e2f6ff", "#ff5d73", "#ffc93c", "#2f4bd8", "#39c8a5"],
      elements: ["bunting", "round type"],
      moods: ["happy", "bright", "friendly"],
      industries: ["Events", "Kids"],
      draw(a, _, red, yellow, blue, green) {
        a.stroke("M0 14Q300 66 600 14", blue, 4)
        for (const [index, fill] of [red, yellow, green, blue, red, yellow, green, blue].entries()) {
          const x = 36 + index * 72
          const t = (x + 23) / 600
          const y = 13 + 104 * t * (1 - t)
          a.path(`M${x} ${Math.round(y)}h46l-23 46z`, fill)
        }
        a.text("black", "You are in", 300, 164, 72, blue, { align: "middle", track: -18, fat: 3 })
      },
    },
  },
}
