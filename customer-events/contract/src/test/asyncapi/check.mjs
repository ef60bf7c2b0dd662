// Prints what the AsyncAPI parser finds wrong in a document, one fault a line, and exits 1 when there is any.
import { Parser, fromFile } from '@asyncapi/parser';

const WARNING = 1; // severities count up from error = 0; hints about newer versions of AsyncAPI are no faults

const { diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const faults = diagnostics.filter((found) => found.severity <= WARNING);
for (const { path, message } of faults) {
  console.log(`${path.join('/')}: ${message}`);
}
process.exitCode = faults.length === 0 ? 0 : 1;
