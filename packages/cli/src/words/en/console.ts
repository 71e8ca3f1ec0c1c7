/** What the command prints. */
export const consoleWords = {
  'progress.line': '{phase} · cost {cost} · violations {violations} · left out {leftOut} · {left} s left',
  'progress.stopping': 'Stopping; the best plan so far is kept. Press Ctrl-C once more to abandon it.',
  'progress.generating': 'Generating the call: {class} TEU, {ports} ports, filled to {fill} %, seed {seed} …',
  'progress.checking': 'The independent checker reads the plan …',
  'phase.construct': 'constructing',
  'phase.improve': 'improving',
  'phase.polish': 'polishing',
  'phase.sequence': 'sequencing',
  'phase.yard': 'choosing yard boxes',
  'done.call': '{call}: {ship}, {port}, {arrival} boxes aboard, {loads} to load',
  'done.moves': 'loaded {loaded} · left out {leftOut} · discharged {discharged} · restowed {restowed} · stays {stays}',
  'done.cranes': 'cranes {hours} h (bound {bound} h) · yard digs {digs} (in list order {listOrder})',
  'done.condition': 'GM {gm} m ({minGm}–{maxGm}) · draught {aft}/{fore} m · trim {trim} m · list {list}° · ballast {ballast} t',
  'done.findings':
    '{count} {count|finding|findings} in the inputs: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}; see exceptions.csv',
  'done.written': 'Written to {folder}: {files}',
  'done.seconds': 'Planned in {seconds} s.',
  'check.clean': 'No hard rule broken: {boxes} boxes aboard.',
  'check.broken': '{count} {count|breach|breaches} of hard rules.',
  'check.afloat':
    'Floating, stability and strength were not checked: nothing is known of the tanks. Give --afloat to check with those of the profile.',
  'convert.account': '{name}: {groups} groups read, {boxes} boxes, {setAside} set aside',
  'convert.none': 'No message in {name} has boxes.',
  'vessel.sane': '{name}: a sound profile, {teu} TEU, {bays} bays, {holds} holds, {plugs} reefer plugs.',
  'vessel.assumed': 'Assumed:',
} as const;
