import type { AxisArt } from "../card.ts"
import { gem, moon, shell, spark } from "../motifs-nature.ts"
import { candle, glass, perfume } from "../motifs-things.ts"

export const PREMIUM: AxisArt = {
  axis: "premium",
  tags: ["luxury", "elegant", "restrained"],
  energy: "calm",
  density: "airy",
  formality: "formal",
  audience: "consumer",
  cards: {
    instagram_post: {
      name: "Reserve",
      subStyle: "gold on black",
      about: "A thin gold frame, a monogram in a ring, the name spaced wide.",
      palette: ["#14120f", "#d8c08a", "#3a332a", "#f3ead6"],
      elements: ["thin frame", "monogram", "centred type"],
      moods: ["elegant", "dark", "moody"],
      industries: ["Food and drink", "Jewellery"],
      draw(a, _, gold, brown, ivory) {
        a.rect(26, 26, 268, 348, "none", { stroke: brown, width: 1.2 })
        a.rect(34, 34, 252, 332, "none", { stroke: gold, width: 1.2 })
        a.ring(160, 152, 66, gold, 1.4)
        a.ring(160, 152, 58, brown, 1.2)
        a.text("serif", "R", 160, 182, 88, ivory, { align: "middle" })
        a.text("serif", "RESERVE", 163, 288, 31, gold, { align: "middle", track: 200 })
        a.rect(142, 314, 36, 1.4, gold)
      },
    },
    instagram_story: {
      name: "Midnight",
      subStyle: "moon and arch",
      about: "A crescent moon inside an arch of fine lines.",
      palette: ["#0f1626", "#e3cfa0", "#26324d", "#f7f1e1"],
      elements: ["arch", "moon", "fine lines"],
      moods: ["elegant", "moody", "cool"],
      industries: ["Beauty", "Hospitality"],
      draw(a, _, gold, blue, ivory) {
        a.path("M45 342V170a90 90 0 0 1 180 0V342z", blue)
        a.stroke("M35 352V170a100 100 0 0 1 200 0V352z", gold, 1.3)
        moon(a, 128, 196, 104, [ivory], -24)
        spark(a, 184, 138, 24, [gold])
        spark(a, 92, 284, 16, [gold])
        spark(a, 178, 272, 12, [ivory])
        a.text("serif", "Midnight", 135, 418, 42, gold, { align: "middle", track: 10 })
      },
    },
    instagram_reel: {
      name: "The pour",
      subStyle: "single glass",
      about: "A stemmed glass in outline with a deep red fill.",
      palette: ["#f4eee2", "#2a1518", "#7b1e2e", "#b08d57"],
      elements: ["glass", "fine lines", "centred type"],
      moods: ["elegant", "warm", "slow"],
      industries: ["Wine", "Hospitality"],
      draw(a, _, ink, red, gold) {
        a.circle(135, 196, 100, "#e9dcc4")
        glass(a, 135, 206, 214, ink, red)
        a.rect(24, 24, 222, 432, "none", { stroke: gold, width: 1.2 })
        a.text("serif", "The pour", 135, 400, 40, ink, { align: "middle" })
        a.path("M126 420V438L144 429z", gold)
      },
    },
    linkedin_post: {
      name: "By appointment",
      subStyle: "invitation",
      about: "An ivory card on deep green, the words centred between hairlines.",
      palette: ["#16302b", "#f2ead8", "#c2a25d", "#0d1f1c"],
      elements: ["card", "hairlines", "centred type"],
      moods: ["elegant", "calm", "dark"],
      industries: ["Hospitality", "Professional services"],
      draw(a, _, ivory, gold, deep) {
        a.rect(68, 34, 352, 190, deep)
        a.rect(60, 26, 352, 190, ivory)
        a.rect(70, 36, 332, 170, "none", { stroke: gold, width: 1.3 })
        gem(a, 236, 76, 42, [gold])
        a.text("italic", "by invitation", 236, 148, 42, deep, { align: "middle" })
        a.rect(196, 174, 80, 1.4, gold)
      },
    },
    linkedin_banner: {
      name: "Atelier Noir",
      subStyle: "fine lines",
      about: "A fan of fine gold lines rises from the corner.",
      palette: ["#1a1714", "#cdb27a", "#4a4034", "#f2e9d8"],
      elements: ["line fan", "spaced type"],
      moods: ["elegant", "dark", "quiet"],
      industries: ["Fashion", "Interior"],
      draw(a, _, gold, brown, ivory) {
        const fan = Array.from(
          { length: 13 },
          (_, index) => `M640 160L${360 + index * 22} ${Math.round(150 - Math.sin((index / 12) * 1.57) * 150)}`,
        )
        a.stroke(fan.filter((_, index) => index % 2 === 0).join(""), gold, 1.2)
        a.stroke(fan.filter((_, index) => index % 2 === 1).join(""), brown, 1.2)
        a.text("serif", "NOIR", 44, 98, 62, ivory, { track: 180 })
        a.rect(46, 122, 60, 1.5, gold)
      },
    },
    facebook_ad: {
      name: "Skin, at night",
      subStyle: "product on marble",
      about: "A flacon on a pale plinth, the name beside it in a light serif.",
      palette: ["#e9e1d6", "#2c2622", "#b79a6b", "#d6cabb", "#f8f4ed"],
      elements: ["product", "plinth", "serif type"],
      moods: ["elegant", "soft", "warm"],
      industries: ["Beauty", "Retail"],
      draw(a, _, ink, gold, stone, light) {
        a.path("M274 0h206v251h-206z", stone)
        a.rect(308, 190, 138, 61, light)
        perfume(a, 377, 128, 122, light, gold, ink)
        a.text("serif", "Skin,", 34, 118, 58, ink, { track: -10 })
        a.text("italic", "at night", 34, 172, 50, gold)
      },
    },
    static_ad: {
      name: "The facet",
      subStyle: "line drawing",
      about: "A gem drawn in single lines, as large as the frame allows.",
      palette: ["#10201e", "#e6d3a3", "#1d3834", "#f5efe0"],
      elements: ["gem", "line drawing", "spaced type"],
      moods: ["elegant", "dark", "precise"],
      industries: ["Jewellery", "Fashion"],
      draw(a, _, gold, green, ivory) {
        a.path("M200 20L380 200 200 380 20 200z", green)
        gem(a, 200, 170, 210, [gold])
        a.text("serif", "FACET", 204, 344, 44, ivory, { align: "middle", track: 200 })
      },
    },
    video_ad: {
      name: "Candlelight",
      subStyle: "dark room",
      about: "One candle in a dark room, the light as three soft rings.",
      palette: ["#1b1210", "#f6d9a0", "#3a241b", "#5a3824", "#f2ead9"],
      elements: ["candle", "light rings", "serif type"],
      moods: ["moody", "warm", "slow"],
      industries: ["Interior", "Hospitality"],
      draw(a, _, flame, dark, amber, ivory) {
        a.circle(360, 84, 132, dark)
        a.circle(360, 84, 78, amber)
        candle(a, 360, 150, 160, ivory, flame, flame)
        a.rect(300, 228, 120, 42, dark)
        a.text("serif", "After", 40, 128, 62, ivory, { track: -5 })
        a.text("italic", "dark", 40, 190, 62, flame)
      },
    },
    web_banner: {
      name: "Maison Perle",
      subStyle: "pearl row",
      about: "A row of pearls grows to the right, the house name at left.",
      palette: ["#2b2430", "#f3e9e2", "#cdb5a7", "#6b5a6e"],
      elements: ["pearls", "serif type"],
      moods: ["elegant", "soft", "dark"],
      industries: ["Jewellery", "Fashion"],
      draw(a, _, ivory, rose, plum) {
        a.stroke("M330 82H640", plum, 1.4)
        for (const [x, r] of [
          [352, 13],
          [392, 19],
          [448, 26],
          [518, 33],
          [604, 40],
        ] as const) {
          a.circle(x, 82, r, rose)
          a.circle(x - r * 0.3, 82 - r * 0.3, r * 0.34, ivory)
        }
        a.text("serif", "Perle", 40, 104, 76, ivory, { track: -5 })
      },
    },
    logo: {
      name: "Aurelle",
      subStyle: "monogram",
      about: "Two letters share one stem inside a double ring.",
      palette: ["#f7f2e8", "#1d1a16", "#b08d4c"],
      elements: ["monogram", "double ring", "spaced type"],
      moods: ["elegant", "timeless", "calm"],
      industries: ["Jewellery", "Beauty"],
      draw(a, _, ink, gold) {
        a.ring(180, 140, 92, gold, 1.6)
        a.ring(180, 140, 84, gold, 1)
        a.text("serif", "A", 166, 178, 112, ink, { align: "middle" })
        a.text("italic", "e", 214, 178, 84, gold, { align: "middle" })
        a.text("serif", "AURELLE", 184, 308, 33, ink, { align: "middle", track: 240 })
      },
    },
    presentation_slide: {
      name: "The house",
      subStyle: "column and title",
      about: "A fluted column at the side, the title in a light serif.",
      palette: ["#f3eee5", "#26211c", "#b39a6d", "#ddd3c2"],
      elements: ["column", "serif title", "hairline"],
      moods: ["elegant", "calm", "timeless"],
      industries: ["Real estate", "Hospitality"],
      draw(a, _, ink, gold, stone) {
        a.path("M324 36h132v18H324zM334 54h112v12H334zM324 234h132v36H324zM340 222h100v12H340z", ink)
        a.rect(346, 66, 88, 156, stone)
        a.stroke("M357 66V222M371 66V222M385 66V222M399 66V222M413 66V222M425 66V222", gold, 2)
        a.text("serif", "The house", 38, 142, 58, ink, { track: -12 })
        a.rect(40, 168, 70, 1.5, gold)
        a.text("italic", "since 1921", 40, 212, 30, gold)
      },
    },
    youtube_thumbnail: {
      name: "How it is made",
      subStyle: "watch face",
      about: "The dial of a watch cut by the edge, two words beside it.",
      palette: ["#11161c", "#d9c79a", "#2a333d", "#f4efe3"],
      elements: ["watch dial", "fine lines", "serif type"],
      moods: ["elegant", "dark", "precise"],
      industries: ["Jewellery", "Media"],
      draw(a, _, gold, slate, ivory) {
        a.circle(372, 135, 138, slate)
        a.ring(372, 135, 122, gold, 2)
        for (let turn = 0; turn < 360; turn += 30) {
          a.at(372, 135, 1, () => a.rect(-1.5, -116, 3, turn % 90 === 0 ? 22 : 11, gold), turn)
        }
        a.stroke("M372 135L332 86M372 135L436 96", ivory, 5, true)
        a.circle(372, 135, 8, gold)
        a.text("serif", "Made", 32, 128, 66, ivory, { track: -10 })
        a.text("italic", "by hand", 32, 184, 50, gold)
      },
    },
    email_header: {
      name: "The spa letter",
      subStyle: "shell and hairlines",
      about: "A shell between hairlines over a wide calm field.",
      palette: ["#dfe3dc", "#28352f", "#a58f62", "#f5f3ec"],
      elements: ["shell", "hairlines", "spaced type"],
      moods: ["calm", "elegant", "soft"],
      industries: ["Wellness", "Hospitality"],
      draw(a, _, ink, gold, light) {
        a.rect(18, 18, 564, 164, light)
        a.rect(28, 28, 544, 144, "none", { stroke: gold, width: 1.2 })
        shell(a, 300, 74, 54, [gold, light])
        a.text("serif", "THALASSA", 306, 148, 38, ink, { align: "middle", track: 220 })
      },
    },
  },
}
