import { emptyDatabase, seed } from "./seed/demo";

// Run by npm start on an empty embedded database, and by npm run seed (-- --reset).
try {
  if (process.argv.includes("--reset")) await emptyDatabase();
  const outcome = await seed(new Date());
  console.log(outcome === "seeded" ? "The demo is in the database." : "The database has people already; nothing was changed.");
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
