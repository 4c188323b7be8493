/** The row of buttons that ends a dialog, in sight however long it is. */
export const DIALOG_ACTIONS =
  "sticky -bottom-5 -mx-5 -mt-2 -mb-5 flex flex-col-reverse gap-2 bg-surface px-5 pt-2 pb-5 max-sm:[&>*]:w-full sm:-bottom-6 sm:-mx-6 sm:-mb-6 sm:flex-row sm:justify-end sm:px-6 sm:pb-6"
