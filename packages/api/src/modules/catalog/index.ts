export { handleLibrary } from "./handle-library.ts"
export {
  addPicture,
  dropPicture,
  type HashedPicture,
  LIBRARY_PATH,
  type LibraryPicture,
  listHashes,
  pictureKey,
  storePicture,
} from "./library-picture.ts"
export { reviewedPictures } from "./queries.admin.ts"
export {
  activePricing,
  brandLooksById,
  type CategoryItem,
  choosableStyles,
  findCategory,
  listStyleCards,
  type StyleItem,
  stylesById,
} from "./queries.ts"
