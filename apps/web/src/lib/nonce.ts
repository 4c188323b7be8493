/** Lets libraries that write style sheets into the page do so with the page's nonce, under the name they look for. */
export function shareNonce(): void {
  if (typeof document !== "undefined") {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce
    Object.assign(globalThis, { __webpack_nonce__: nonce })
  }
}
