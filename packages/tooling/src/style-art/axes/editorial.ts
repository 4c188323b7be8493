import type { AxisArt } from "../card.ts"
import { blob, branch, olive, orange, peaks, pear, shell } from "../motifs-nature.ts"
import { books, bottle, cup, vase } from "../motifs-things.ts"

export const EDITORIAL: AxisArt = {
  axis: "editorial",
  tags: ["magazine", "serif", "columns"],
  energy: "calm",
  density: "balanced",
  formality: "balanced",
  audience: "b2c",
  cards: {
    instagram_post: {
      name: "Slow roast, a story",
      subStyle: "magazine cover",
      about: "A still life in a tall frame, a serif title under a rule, like a page.",
      palette: ["#efe7da", "#1c1a17", "#8a2b1d", "#d9a066", "#c9bda8"],
      elements: ["framed picture", "rule", "serif title", "still life"],
      moods: ["warm", "like a magazine", "literary"],
      industries: ["Food and drink", "Coffee", "Media"],
      draw(a, paper, ink, red, amber, sand) {
        a.rect(28, 28, 192, 226, red)
        a.circle(124, 116, 62, amber)
        a.rect(28, 196, 192, 58, ink)
        cup(a, 122, 176, 104, paper, ink, sand)
        a.rect(28, 278, 264, 1.6, ink)
        a.text("serif", "Slow roast", 26, 334, 55, ink, { track: -20 })
        a.text("italic", "a story", 28, 372, 32, red)
      },
    },
    instagram_story: {
      name: "Morning in Huila",
      subStyle: "column and horizon",
      about: "A mountain picture above the fold, the headline in italics below.",
      palette: ["#f4eee3", "#22201c", "#4d6a7a", "#b9c7c6", "#d98e5f"],
      elements: ["landscape", "serif headline", "folio"],
      moods: ["warm", "slow", "like a magazine"],
      industries: ["Travel", "Food and drink"],
      draw(a, paper, ink, blue, mist, sun) {
        a.rect(0, 0, 270, 276, mist)
        a.circle(190, 92, 38, sun)
        peaks(a, 124, 196, 190, [blue, ink, paper])
        a.text("italic", "Morning", 22, 342, 56, ink, { track: -10 })
        a.text("serif", "in Huila", 22, 392, 56, ink, { track: -10 })
        a.rect(24, 420, 222, 1.4, ink)
        a.text("serif", "12", 246, 454, 24, ink, { align: "end" })
      },
    },
    instagram_reel: {
      name: "The pear",
      subStyle: "still life, subtitle",
      about: "One fruit in hard light on a coloured ground, a subtitle like in a film.",
      palette: ["#2f3a33", "#f1e7d3", "#c9b458", "#8f7d2e", "#a4402d"],
      elements: ["still life", "subtitle", "hard shadow"],
      moods: ["moody", "slow", "literary"],
      industries: ["Food and drink", "Art"],
      draw(a, _, paper, skin, shade, red) {
        a.rect(0, 300, 270, 180, red)
        a.path("M150 344L262 372 240 392 118 362z", shade)
        pear(a, 132, 254, 210, [skin, shade, paper])
        a.text("italic", "Act one", 24, 62, 38, paper)
        a.text("serif", "It was still warm.", 135, 436, 30, paper, { align: "middle" })
      },
    },
    linkedin_post: {
      name: "The long read",
      subStyle: "two columns",
      about: "A drop capital, two columns of quiet lines, a picture to the right.",
      palette: ["#f6f2ea", "#211e1a", "#9c3d2a", "#cfc5b4", "#d7b98c"],
      elements: ["drop capital", "columns", "picture"],
      moods: ["literary", "calm", "serious"],
      industries: ["Media", "Professional services"],
      audience: "b2b",
      draw(a, _, ink, red, line, sand) {
        a.rect(318, 0, 162, 251, red)
        blob(a, 399, 128, 150, [90, 104, 84, 100, 92, 108], sand)
        books(a, 399, 136, 112, ink, line, red)
        a.text("serif", "The long read", 30, 74, 44, ink, { track: -15 })
        a.rect(30, 94, 258, 1.5, ink)
        a.text("serif", "W", 28, 168, 72, red)
        for (const [index, width] of [156, 164, 148, 160].entries()) {
          a.rect(124, 120 + index * 15, width, 4, line)
        }
        for (const [index, width] of [258, 250, 190].entries()) {
          a.rect(30, 188 + index * 15, width, 4, line)
        }
      },
    },
    linkedin_banner: {
      name: "Essays",
      subStyle: "masthead",
      about: "A masthead between two rules, a branch laid over the edge.",
      palette: ["#ede6d8", "#1d1b18", "#55683f", "#b5533c"],
      elements: ["masthead", "rules", "botanical picture"],
      moods: ["literary", "calm", "natural"],
      industries: ["Media", "Education"],
      draw(a, _, ink, green, red) {
        branch(a, 540, 84, 190, [green, ink, red], 12)
        a.rect(36, 26, 400, 1.4, ink)
        a.rect(36, 134, 400, 1.4, ink)
        a.text("serif", "Essays", 34, 106, 82, ink, { track: -20 })
        a.text("italic", "on work", 292, 106, 40, red)
      },
    },
    facebook_ad: {
      name: "Grown slowly",
      subStyle: "picture and quote",
      about: "A large quotation beside an orange cut in half.",
      palette: ["#f7ede0", "#2a1c14", "#e5833a", "#f6c27e", "#b4502a"],
      elements: ["quotation", "fruit", "serif type"],
      moods: ["warm", "like a magazine", "natural"],
      industries: ["Food and drink", "Retail"],
      draw(a, bg, ink, flesh, light, rust) {
        a.rect(288, 0, 192, 251, light)
        orange(a, 392, 132, 190, [rust, flesh, bg])
        a.text("serif", "Grown", 32, 112, 60, ink, { track: -20 })
        a.text("italic", "slowly,", 32, 166, 60, rust, { track: -10 })
        a.rect(34, 192, 64, 2, ink)
      },
    },
    static_ad: {
      name: "Still life with oil",
      subStyle: "art page",
      about: "A bottle like a painting, a caption like in a museum.",
      palette: ["#e4ddd0", "#231f1b", "#345c4e", "#c5694a", "#f3ede2"],
      elements: ["framed picture", "caption", "still life"],
      moods: ["calm", "literary", "warm"],
      industries: ["Food and drink", "Wine"],
      draw(a, _, ink, green, clay, paper) {
        a.rect(92, 34, 216, 256, clay)
        a.path("M92 230H308V290H92z", ink)
        bottle(a, 170, 170, 180, green, paper, ink)
        olive(a, 252, 214, 78, [green, paper, clay], 18)
        a.text("serif", "Still life", 200, 342, 40, ink, { align: "middle", track: -8 })
        a.text("italic", "oil, 2026", 200, 374, 24, clay, { align: "middle" })
      },
    },
    video_ad: {
      name: "Chapter three",
      subStyle: "title card",
      about: "A film title between two black bars.",
      palette: ["#b9482f", "#17140f", "#f3e6cf", "#e0a15b"],
      elements: ["letterbox", "title card", "sun"],
      moods: ["warm", "slow", "cinematic"],
      industries: ["Media", "Travel"],
      draw(a, _, ink, paper, amber) {
        a.circle(240, 226, 70, amber)
        a.path("M0 216Q120 186 240 212Q360 238 480 204V270H0z", ink)
        a.rect(0, 0, 480, 34, ink)
        a.rect(0, 236, 480, 34, ink)
        a.text("italic", "chapter three", 240, 80, 27, paper, { align: "middle" })
        a.text("serif", "The Harvest", 240, 138, 66, paper, { align: "middle", track: -15 })
      },
    },
    web_banner: {
      name: "The autumn issue",
      subStyle: "cover strip",
      about: "Three narrow pictures in a row and the title of the issue.",
      palette: ["#f3ecdf", "#201d19", "#a6452f", "#5c6b4a", "#d9b26f"],
      elements: ["picture strip", "serif title"],
      moods: ["like a magazine", "warm", "calm"],
      industries: ["Media", "Retail"],
      draw(a, bg, ink, red, green, amber) {
        a.rect(388, 0, 80, 165, red)
        a.rect(472, 0, 80, 165, amber)
        a.rect(556, 0, 84, 165, green)
        pear(a, 428, 88, 96, [amber, bg, ink])
        vase(a, 512, 92, 104, ink, red)
        branch(a, 600, 82, 84, [bg, amber, red])
        a.text("italic", "The", 36, 62, 38, red)
        a.text("serif", "Autumn Issue", 36, 116, 58, ink, { track: -20, fit: 330 })
      },
    },
    logo: {
      name: "Folio",
      subStyle: "serif wordmark",
      about: "A high-contrast serif word with one italic letter between two rules.",
      palette: ["#f5efe4", "#1b1916", "#a33a26"],
      elements: ["wordmark", "rules"],
      moods: ["literary", "calm", "timeless"],
      industries: ["Media", "Publishing"],
      draw(a, _, ink, red) {
        a.rect(50, 96, 260, 1.8, ink)
        a.text("serif", "Foli", 162, 214, 106, ink, { align: "middle", track: -20 })
        a.text("italic", "o", 248, 214, 106, red)
        a.rect(50, 252, 260, 1.8, ink)
        a.text("italic", "books and prints", 180, 296, 29, ink, { align: "middle" })
      },
    },
    presentation_slide: {
      name: "What we learned",
      subStyle: "pull quote",
      about: "A pull quote over the whole slide, the source beneath a short rule.",
      palette: ["#fbf6ec", "#24211d", "#8c3b2a", "#e5d6bd"],
      elements: ["pull quote", "short rule", "margin column"],
      moods: ["literary", "clear", "serious"],
      industries: ["Professional services", "Education"],
      audience: "b2b",
      draw(a, _, ink, red, sand) {
        a.rect(0, 0, 96, 270, sand)
        a.rect(30, 40, 36, 36, red)
        a.text("serif", "We asked", 126, 92, 58, ink, { track: -18 })
        a.text("italic", "twice", 126, 152, 58, red, { track: -10 })
        a.rect(128, 184, 56, 2, ink)
        a.text("serif", "Anna", 128, 222, 24, ink)
      },
    },
    youtube_thumbnail: {
      name: "A quiet house",
      subStyle: "split picture",
      about: "A house under a low sun, the title set over two lines.",
      palette: ["#dfe3dd", "#1f2421", "#b7563c", "#f5efe3", "#7c8d80"],
      elements: ["architecture", "serif title"],
      moods: ["calm", "slow", "like a magazine"],
      industries: ["Architecture", "Media"],
      draw(a, _, ink, red, paper, sage) {
        a.rect(250, 0, 230, 270, sage)
        a.circle(420, 68, 30, paper)
        a.path("M282 210V128L350 76 418 128V210z", paper)
        a.path("M350 76L418 128V210H350z", ink)
        a.rect(308, 150, 26, 60, red)
        a.rect(250, 210, 230, 60, red)
        a.text("italic", "A quiet", 30, 122, 58, ink, { track: -10 })
        a.text("serif", "house", 30, 188, 74, ink, { track: -20 })
      },
    },
    email_header: {
      name: "Letters",
      subStyle: "letterhead",
      about: "A shell drawn like a plate in an old book, the name in italics.",
      palette: ["#f1eadb", "#23201b", "#c07a54", "#e3c9a8"],
      elements: ["engraved plate", "italic name", "rules"],
      moods: ["literary", "warm", "calm"],
      industries: ["Media", "Hospitality"],
      draw(a, _, ink, clay, sand) {
        a.rect(396, 0, 204, 200, sand)
        shell(a, 498, 100, 126, [clay, ink])
        a.text("italic", "Letters", 36, 108, 84, ink, { track: -10 })
        a.rect(40, 134, 300, 1.6, ink)
        a.text("serif", "from the coast", 40, 172, 29, ink)
      },
    },
  },
}
