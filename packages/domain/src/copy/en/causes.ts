/** Why something in the background was refused or failed, as admins read it; and what a webhook's sender is answered. */
export const causes = {
  workerLost: "The worker that ran it died.",
  wrongMode: (isLive: boolean) =>
    isLive
      ? "This event is of Stripe's live mode; the key that is set is for test mode."
      : "This event is of Stripe's test mode; the key that is set is for live mode.",
  otherAccount: (account: string) =>
    `This event is of account ${account}; payments and transfers of other accounts are not ours.`,
  notConnected: (account: string) => `The account ${account} is not connected here.`,
  unknownToStripe: (id: string) => `Stripe does not know ${id}.`,
  postOnly: "Only POST.",
  tooLarge: "Too large.",
  wrongSignature: "The signature does not match.",
}
