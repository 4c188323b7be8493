import { closeDb, getApp } from "@atelier/api/seeding"
import { users } from "@atelier/db/schema"
import { FREELANCERS } from "./people.ts"
import { writePeople } from "./write-people.ts"
import { writeStory } from "./write-story.ts"

const app = getApp()
try {
  if (!app.env.DEMO_MODE) {
    console.log("demo data goes into the embedded database only; nothing was written")
  } else if ((await app.db.$count(users)) > 0) {
    console.log("already there")
  } else {
    const people = await writePeople(app)
    const tasks = await writeStory(app, people)
    console.log(`${FREELANCERS.length} freelancers, one client, ${tasks} tasks`)
  }
} finally {
  await closeDb()
}
