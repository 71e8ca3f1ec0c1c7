// `npm run library -- FOLDER`: packs the stowage engine as a package that plain Node uses without this house. Needs no network.
import { packLibrary } from './library/pack-library.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Where is it to go? Maybe 'npm run library -- dist'.");
  process.exitCode = 2;
} else {
  try {
    console.log(`packed ${packLibrary(folder)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`The library was not packed: ${why.includes('Maybe') ? why : `${why}. Maybe name another folder.`}`);
    process.exitCode = 1;
  }
}
