// Plans the large call alone in a process and prints its peak memory in megabytes: run by the plan suite.
import { planCall } from '@estiba/stowage';
import { largeCall, makeCall } from './calls.ts';

planCall(makeCall(largeCall), { seed: 1, effort: 1 });
console.log(process.resourceUsage().maxRSS / 1024);
