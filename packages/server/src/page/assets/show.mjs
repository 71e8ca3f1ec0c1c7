// Puts an overview of the port on the page.
const at = (id) => document.getElementById(id);
const clock = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}`;
const reasonText = ({ code, params }) => [code, ...Object.entries(params).map(([name, value]) => `${name} ${value}`)].join(', ');

export function show(port, words, commands, command) {
  at('clock').textContent = clock(port.asOf);
  at('size').textContent = String(port.size);
  at('warnings').textContent = [
    ...(port.isWindStopped ? [words.windStop] : []),
    ...(port.closedBerths.length > 0 ? [`${words.closedBerths}: ${port.closedBerths.join(', ')}`] : []),
  ].join(' ');

  fill(
    'calls',
    port.calls,
    (call) => call.call,
    (call) => [call.ship, call.call, call.berth, call.phase, progress(call.progress, `${words.progress}, ${call.call}`), clock(call.eta)],
  );
  fill(
    'cranes',
    port.cranes,
    (crane) => crane.id,
    (crane) => [
      crane.id,
      crane.call ?? '',
      String(crane.movesLastHour),
      crane.whyIdle.length === 0 ? words.works : crane.whyIdle.map(reasonText).join('; '),
    ],
  );
  const fleets = [
    { name: words.trucks, ...port.trucks },
    { name: words.yardCranes, ...port.yardCranes },
  ];
  fill(
    'fleets',
    fleets,
    (fleet) => fleet.name,
    (fleet) => [fleet.name, fleet.working, fleet.idle, fleet.unfit].map(String),
  );
  fill(
    'exceptions',
    port.exceptions.oldest,
    (one) => `${one.id} ${one.takenBy}`,
    (one) => [one.about, reasonText(one.reason), one.takenBy ?? '', actions(one, words, commands, command)],
  );
}

/**
 * One row for each item. A row that is still there stays, and so do the focus and the choice in it: text is renewed, elements only where a row is new.
 */
function fill(id, items, keyOf, cellsOf) {
  const body = at(id);
  const rows = new Map([...body.rows].map((row) => [row.dataset.key, row]));
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const known = rows.get(key);
    const row = known ?? document.createElement('tr');
    rows.delete(key);
    row.dataset.key = key;
    for (const [n, cell] of cellsOf(item).entries()) setCell(row.cells[n] ?? row.insertCell(), cell, known === undefined);
    if (body.rows[index] !== row) body.insertBefore(row, body.rows[index] ?? null);
  }
  for (const row of rows.values()) row.remove();
  at(`no-${id}`).hidden = items.length > 0;
}

function setCell(cell, content, isNew) {
  if (typeof content === 'string') {
    if (cell.textContent !== content) cell.textContent = content;
  } else if (isNew) cell.replaceChildren(...content.nodes);
  else content.renew?.(cell);
}

function progress({ done, total }, label) {
  const bar = document.createElement('progress');
  const text = document.createElement('span');
  const renew = (cell) => {
    const [held, told] = cell === null ? [bar, text] : cell.children;
    held.max = Math.max(1, total);
    held.value = done;
    told.textContent = ` ${done}/${total}`;
  };
  bar.setAttribute('aria-label', label);
  renew(null);
  return { nodes: [bar, text], renew };
}

/** Take it, then choose how it ends and confirm: two steps, with what will happen said. */
function actions({ id, about, takenBy }, words, commands, command) {
  const nodes = [];
  if (takenBy === null && commands.includes('takeException')) {
    nodes.push(button(`${words.take}`, `${words.take}: ${about}`, () => command('takeException', { id })));
  }
  if (takenBy !== null && commands.includes('resolveException')) {
    const choice = document.createElement('select');
    choice.setAttribute('aria-label', `${words.resolve}: ${about}`);
    for (const resolution of ['retry', 'done', 'cancel', 'acknowledge']) choice.add(new Option(words[resolution], resolution));
    const resolve = () => {
      const question = words.sure.replace('{id}', () => id).replace('{resolution}', () => words[choice.value]);
      if (confirm(question)) return command('resolveException', { id, resolution: choice.value });
    };
    nodes.push(choice, button(words.resolve, `${words.resolve}: ${about}`, resolve));
  }
  return { nodes };
}

function button(text, label, onClick) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', onClick);
  return made;
}
