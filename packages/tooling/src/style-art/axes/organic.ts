import type { AxisArt } from "../card.ts"
import {
  blob,
  branch,
  daisy,
  flower,
  hills,
  leaf,
  monstera,
  mushroom,
  olive,
  orange,
  peaks,
  pear,
  sprout,
  sun,
} from "../motifs-nature.ts"
import { bowl, cupAbove, vase } from "../motifs-things.ts"

export const ORGANIC: AxisArt = {
  axis: "organic",
  tags: ["natural", "earthy", "hand-made"],
  energy: "calm",
  density: "balanced",
  formality: "casual",
  audience: "b2c",
  cards: {
    instagram_post: {
      name: "Slow roast, shade grown",
      subStyle: "cut leaves",
      about: "Paper-cut leaves around a cup seen from above.",
      palette: ["#e9eddc", "#4a5d3a", "#c98d5b", "#8fa876", "#3a2a1e"],
      elements: ["leaves", "cup from above", "serif type"],
      moods: ["natural", "warm", "calm"],
      industries: ["Food and drink", "Coffee"],
      draw(a, bg, green, clay, sage, ink) {
        leaf(a, 62, 84, 190, [sage, bg], -38)
        leaf(a, 266, 68, 180, [green, sage], 30)
        leaf(a, 284, 236, 170, [sage, bg], 118)
        leaf(a, 40, 250, 150, [green, sage], -120)
        cupAbove(a, 160, 166, 172, clay, bg, ink, clay)
        a.text("serif", "Slow roast", 160, 354, 55, green, { align: "middle", track: -15 })
      },
    },
    instagram_story: {
      name: "From the field",
      subStyle: "layered land",
      about: "Four layers of land under a pale sun, a sprout in front.",
      palette: ["#f3e3c3", "#d98e4a", "#b5603a", "#5f6f3f", "#2f3d28"],
      elements: ["hills", "sun", "sprout"],
      moods: ["warm", "natural", "earthy"],
      industries: ["Agriculture", "Food and drink"],
      draw(a, bg, amber, clay, green, deep) {
        a.circle(186, 136, 56, amber)
        hills(a, 238, 34, 1, 480, amber, -40)
        hills(a, 286, 30, 1.3, 480, clay)
        hills(a, 338, 26, 1, 480, green, 60)
        hills(a, 404, 18, 1.2, 480, deep)
        sprout(a, 84, 344, 124, [bg, bg])
        a.text("serif", "From the", 24, 68, 40, deep)
        a.text("serif", "field", 24, 108, 40, clay)
      },
    },
    instagram_reel: {
      name: "Press, wait, taste",
      subStyle: "falling fruit",
      about: "Olives and leaves fall through a warm ground.",
      palette: ["#dfe0c3", "#5c6b34", "#2f3a1d", "#c7773e", "#f5f1df"],
      elements: ["olives", "leaves", "play mark"],
      moods: ["natural", "fresh", "warm"],
      industries: ["Food and drink", "Beauty"],
      draw(a, _, green, deep, clay, light) {
        olive(a, 78, 90, 116, [deep, green, light], -20)
        olive(a, 198, 178, 132, [green, deep, light], 24)
        olive(a, 76, 268, 120, [deep, green, light], 160)
        leaf(a, 206, 56, 90, [green, light], 60)
        a.path("M0 356Q70 326 135 350Q210 376 270 344V480H0z", clay)
        a.text("serif", "Press, wait", 26, 422, 42, light)
        a.path("M214 438L214 462 236 450z", light)
      },
    },
    linkedin_post: {
      name: "Rooted",
      subStyle: "growing plant",
      about: "A plant above the ground line and its word below the ground.",
      palette: ["#f4efe2", "#6b4a32", "#5d7f4e", "#a8c08a", "#e0b15e"],
      elements: ["plant", "soil", "sun"],
      moods: ["natural", "calm", "hopeful"],
      industries: ["Non-profit", "Agriculture"],
      audience: "b2b",
      draw(a, bg, soil, green, sage, sunny) {
        sun(a, 434, 60, 80, [sunny, sunny])
        hills(a, 160, 12, 1.4, 251, soil, -90)
        sprout(a, 306, 98, 140, [green, green])
        sprout(a, 396, 122, 90, [sage, sage])
        a.text("serif", "Rooted", 32, 108, 60, soil, { track: -12 })
        a.text("italic", "here", 36, 222, 42, bg)
      },
    },
    linkedin_banner: {
      name: "Meadow",
      subStyle: "wild flowers",
      about: "A strip of wild flowers grows from the lower edge.",
      palette: ["#eef0e0", "#57724a", "#d9775b", "#f0bf5a", "#33432b"],
      elements: ["wild flowers", "stems", "serif type"],
      moods: ["natural", "fresh", "bright"],
      industries: ["Non-profit", "Beauty"],
      draw(a, _, green, coral, yellow, deep) {
        a.stroke(
          "M352 160Q356 120 350 84M416 160Q412 100 422 56M486 160Q492 130 486 98M548 160Q542 100 552 60M610 160Q614 130 606 94",
          green,
          4,
          true,
        )
        daisy(a, 350, 74, 62, [coral, yellow])
        flower(a, 422, 52, 64, [yellow, deep])
        daisy(a, 486, 90, 56, ["#ffffff", yellow])
        flower(a, 552, 54, 66, [coral, deep])
        daisy(a, 606, 86, 56, [yellow, coral])
        leaf(a, 384, 138, 54, [green, deep], 50)
        leaf(a, 520, 138, 54, [green, deep], -46)
        a.text("serif", "Meadow", 34, 104, 66, deep, { track: -15 })
      },
    },
    facebook_ad: {
      name: "Soup season",
      subStyle: "table from the side",
      about: "A bowl and two mushrooms on a wooden table.",
      palette: ["#f0dfc8", "#8c4a2f", "#5b6f4a", "#d9a566", "#3b2418"],
      elements: ["bowl", "mushrooms", "table"],
      moods: ["cosy", "warm", "natural"],
      industries: ["Food and drink", "Hospitality"],
      draw(a, bg, rust, green, amber, ink) {
        a.rect(0, 196, 480, 55, rust)
        blob(a, 356, 116, 210, [96, 88, 104, 92, 108, 90], amber)
        bowl(a, 336, 156, 128, green, ink)
        mushroom(a, 438, 166, 74, [rust, bg, bg])
        branch(a, 336, 82, 92, [green, ink, rust], -30)
        a.text("serif", "Soup", 34, 106, 70, ink, { track: -12 })
        a.text("italic", "season", 36, 162, 58, rust)
      },
    },
    static_ad: {
      name: "Nothing but pears",
      subStyle: "orchard crate",
      about: "Three pears in a row, larger than life, the line beneath.",
      palette: ["#f6efd9", "#a9b24a", "#7c8a34", "#5a3d24", "#d99a4e"],
      elements: ["fruit", "row", "serif type"],
      moods: ["fresh", "natural", "warm"],
      industries: ["Food and drink", "Agriculture"],
      draw(a, _, green, shade, brown, amber) {
        a.circle(200, 170, 150, amber)
        pear(a, 100, 196, 178, [green, shade, brown], -8)
        pear(a, 300, 196, 178, [green, shade, brown], 10)
        pear(a, 200, 176, 216, ["#c9cc66", green, brown])
        a.text("serif", "Only pears", 200, 366, 60, brown, { align: "middle", track: -15 })
      },
    },
    video_ad: {
      name: "Where it rains",
      subStyle: "big leaves",
      about: "Large leaves frame a lighter clearing with the title.",
      palette: ["#1f3a2d", "#e8efd8", "#3f6b4a", "#6f9a63", "#d9a25b"],
      elements: ["monstera", "frame of leaves", "title"],
      moods: ["fresh", "natural", "moody"],
      industries: ["Travel", "Beauty"],
      draw(a, deep, _, green, sage, amber) {
        a.circle(240, 132, 96, amber)
        monstera(a, 60, 96, 220, [green, deep], -40)
        monstera(a, 424, 92, 230, [sage, deep], 38)
        leaf(a, 120, 244, 190, [sage, green], -70)
        leaf(a, 366, 250, 180, [green, sage], 74)
        a.text("serif", "Rain", 240, 150, 62, deep, { align: "middle", track: -10 })
      },
    },
    web_banner: {
      name: "Citrus week",
      subStyle: "fruit frieze",
      about: "Halves of fruit along the lower edge, the title above.",
      palette: ["#fbf3dc", "#e07b2f", "#f3b95f", "#6f8a3c", "#4a2c17"],
      elements: ["fruit halves", "leaves", "frieze"],
      moods: ["fresh", "warm", "bright"],
      industries: ["Food and drink", "Retail"],
      draw(a, bg, peel, flesh, green, ink) {
        orange(a, 358, 120, 118, [peel, flesh, bg])
        orange(a, 524, 104, 150, [flesh, peel, bg], 20)
        leaf(a, 426, 38, 66, [green, bg], 62)
        leaf(a, 618, 52, 66, [green, bg], -60)
        a.text("serif", "Citrus", 38, 82, 62, ink, { track: -12 })
        a.text("italic", "week", 40, 140, 56, peel)
      },
    },
    logo: {
      name: "Tender",
      subStyle: "sprout mark",
      about: "Two leaves form a heart on one stem, the name in a soft serif.",
      palette: ["#f5f1e6", "#4f6b43", "#8bab72", "#2e3a26"],
      elements: ["sprout", "wordmark"],
      moods: ["natural", "calm", "fresh"],
      industries: ["Health", "Agriculture"],
      draw(a, bg, green, sage, ink) {
        a.path("M180 226C96 206 92 112 142 76 176 96 188 160 180 226z", green)
        a.path("M180 226C264 206 268 112 218 76 184 96 172 160 180 226z", sage)
        a.stroke("M180 246V126", bg, 5, true)
        a.text("serif", "tender", 180, 322, 76, ink, { align: "middle", track: -10 })
      },
    },
    presentation_slide: {
      name: "Our harvest",
      subStyle: "blob and list",
      about: "A soft form holds the picture, three lines name the parts.",
      palette: ["#f7f2e4", "#6d8352", "#c97f4f", "#3d3222", "#e3d3a8"],
      elements: ["soft form", "plant", "list"],
      moods: ["natural", "calm", "clear"],
      industries: ["Agriculture", "Non-profit"],
      audience: "b2b",
      draw(a, _, green, clay, ink, sand) {
        blob(a, 372, 138, 236, [100, 88, 104, 94, 108, 90, 98], sand)
        vase(a, 372, 172, 122, clay, ink)
        branch(a, 372, 86, 118, [green, ink, clay], -12)
        a.text("serif", "Our harvest", 34, 84, 42, ink, { track: -12 })
        for (const [index, width] of [150, 190, 120].entries()) {
          a.circle(46, 132 + index * 42, 9, index === 1 ? clay : green)
          a.rect(70, 127 + index * 42, width, 10, sand, { radius: 5 })
        }
      },
    },
    youtube_thumbnail: {
      name: "Bread at home",
      subStyle: "loaf and wheat",
      about: "A loaf with three cuts beside a stalk of wheat.",
      palette: ["#e8d3b0", "#a65e2e", "#d99a55", "#3c2415", "#f8efdf"],
      elements: ["bread", "wheat", "large words"],
      moods: ["cosy", "warm", "natural"],
      industries: ["Food and drink", "Education"],
      draw(a, _, crust, gold, ink, light) {
        a.path("M246 206C222 206 216 166 240 138 268 104 392 96 430 130 466 162 456 206 432 206z", crust)
        a.path("M270 178l34-52 14-3-32 58zM324 178l34-58 16 1-34 60zM378 178l28-48 14 7-26 44z", light)
        a.stroke("M380 150L456 46", gold, 4, true)
        for (const [x, y, turn] of [
          [450, 58, 30],
          [438, 86, -14],
          [458, 88, 62],
          [420, 118, -14],
        ] as const) {
          leaf(a, x, y, 38, [gold, gold], turn)
        }
        a.text("serif", "Bread", 28, 128, 68, ink, { track: -15 })
        a.text("italic", "at home", 32, 184, 48, crust)
      },
    },
    email_header: {
      name: "Hill farm",
      subStyle: "farm line",
      about: "Two peaks, a field in furrows and the name of the farm.",
      palette: ["#dbe6dc", "#3f5f4a", "#7fa07a", "#e6b566", "#fbf8ee"],
      elements: ["peaks", "furrows", "serif type"],
      moods: ["calm", "natural", "fresh"],
      industries: ["Agriculture", "Hospitality"],
      draw(a, _, deep, green, amber, light) {
        a.circle(520, 56, 30, amber)
        peaks(a, 440, 90, 130, [green, deep, light])
        hills(a, 144, 10, 1.2, 200, green, -80)
        a.stroke(
          "M300 200Q360 150 470 146M380 200Q420 160 480 147M460 200Q480 166 500 149M540 200Q530 166 520 150",
          deep,
          3,
        )
        a.text("serif", "Hill Farm", 38, 110, 66, deep, { track: -12 })
      },
    },
  },
}
