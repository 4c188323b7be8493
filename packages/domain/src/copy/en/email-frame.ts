/** What every e-mail has around its words. */
export const emailFrame = {
  hello: (name: string) => (name ? `Hello ${name},` : "Hello,"),
  open: "Open in Atelier",
  whyThisEmail: "You get this because of your work on Atelier. Choose which e-mails you want under Settings.",
}
