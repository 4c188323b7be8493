import { change } from "../facts/fact.ts"

export const IMPORT_FACTS = {
  "import.started": change("DATA_IMPORT", "import"),
  "import.cancelled": change("DATA_IMPORT_CANCEL", "import"),
  "import.resumed": change("DATA_IMPORT_RESUME", "import"),
  "import.kept": change("DATA_IMPORT_KEEP", "import"),
}
