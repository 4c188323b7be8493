/** So high is the place of the work at least, with and without it: what stands below does not jump when a version arrives. */
export const STAGE_ROOM = "min-h-[min(58dvh,36rem)]"
