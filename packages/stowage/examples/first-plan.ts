import { explainBox, plan } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';
import { generateCall } from '@estiba/stowage/generate';
import { formatSlot } from '@estiba/stowage/port';

// A ship of 1,100 TEU, to be four fifths full, with four ports still to come.
const call = generateCall({ vessel: 1100, utilisation: 0.8, ports: 4, seed: 1 });
const made = plan(call, { seed: 1, effort: 0.1 });

const { loads, leftOut, score } = made.loading;
console.log(`${loads.length} boxes loaded, ${leftOut.length} left out with reasons`);
console.log(`${checkCall(call, made).violations.length} rules broken, says the checker`);
for (const { term, value, unit, cost } of score)
  if (cost > 0) console.log(`  ${term}: ${value.toFixed(1)} ${unit}, cost ${cost.toFixed(1)}`);

const [first] = loads;
const why = first && explainBox(call, made, first.id);
if (first && why?.ok) {
  console.log(`${first.id} in ${formatSlot(first.slot)}: ${why.value.why.map(({ code }) => code).join(', ')}`);
  console.log(`  next best: ${why.value.others.map(({ slot, cost }) => `${formatSlot(slot)} at ${cost.toFixed(1)}`).join(', ')}`);
}
