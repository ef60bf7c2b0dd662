// Prints the files of a collection that Bruno's parser cannot read, and how many it has read.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import bruno from "@usebruno/lang";

const root = process.argv[2];
const files = readdirSync(root, { recursive: true }).filter((file) => file.endsWith(".bru"));
for (const file of files) {
  const read = file.startsWith("environments")
    ? bruno.bruToEnvJsonV2
    : /(folder|collection)\.bru$/.test(file)
      ? bruno.collectionBruToJson
      : bruno.bruToJsonV2;
  try {
    read(readFileSync(join(root, file), "utf8"));
  } catch (fault) {
    console.log(`${file}: ${fault.message ?? fault}`);
    process.exitCode = 1;
  }
}
console.log(`${files.length} files`);
