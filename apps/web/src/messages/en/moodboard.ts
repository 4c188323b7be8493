import { inLocale } from "@atelier/domain/copy"

export const moodboard = inLocale({
  title: "Moodboard",
  none: "Everything that shows the look you want. The freelancer sees it in this order, with your notes.",
  kind: { style: "Direction", color: "Colour", image: "Brand look", upload: "File" },
  note: (name: string) => `Note on ${name}`,
  notePlaceholder: "Add a note",
  earlier: (name: string) => `Move ${name} up`,
  later: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name} from the moodboard`,
  removed: (name: string) => `${name} removed from the moodboard.`,
  styles: "Directions",
  stylesTitle: "Add directions",
  looks: "Brand looks",
  looksTitle: "Add brand looks",
  noLooks: "There are no brand looks yet.",
  files: "Files",
  colour: "Colour to add",
  addColour: "Add colour",
})
