// The page's own script: signs in, asks for the overview every two seconds and shows it. What it shows is set as text, never as markup.
import { show } from './show.mjs';

const words = JSON.parse(document.getElementById('words').textContent);
const at = (id) => document.getElementById(id);
const every = 2000;
let person = null;
let answeredAt = Date.now();
let timer;

/** Asks the server. Returns [status, body]; status 0 when it cannot be reached. */
async function ask(path, method = 'GET', body, headers = {}) {
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'x-estiba': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return [answer.status, answer.status === 204 ? null : await answer.json()];
  } catch {
    return [0, null];
  }
}

function say(failure) {
  at('notice').textContent = failure === null ? '' : `${failure.message} ${failure.advice}`;
}

function become(next) {
  person = next;
  at('sign-in').hidden = person !== null;
  at('change').hidden = !person?.mustChangePassword;
  at('port').hidden = person === null || person.mustChangePassword;
  at('who').hidden = person === null;
  at('name').textContent = person === null ? '' : `${person.user} (${person.role})`;
  if (person === null) at('sign-in').elements.user.focus();
  if (person !== null && !person.mustChangePassword) void look();
}

async function look() {
  clearTimeout(timer);
  if (person === null || person.mustChangePassword) return;
  // Asked by the page, not by a person: it does not keep a session alive that nobody uses.
  const [status, body] = await ask('/port', 'GET', undefined, { 'x-estiba-poll': '1' });
  if (status === 200) {
    answeredAt = Date.now();
    show(body, words, person.commands, command);
  } else if (status === 401) {
    become(null);
    say(body);
    return;
  }
  const isStale = Date.now() - answeredAt > 3 * every;
  at('port').toggleAttribute('data-stale', isStale);
  if (isStale) at('notice').textContent = `${words.stale} ${new Date(answeredAt).toISOString().slice(11, 19)} UTC`;
  else if (status === 200 && at('notice').textContent.startsWith(words.stale)) say(null);
  timer = setTimeout(look, document.hidden ? 5 * every : every);
}

async function command(type, data) {
  const [status, body] = await ask('/commands', 'POST', { type, data }, { 'idempotency-key': crypto.randomUUID() });
  say(status === 200 ? null : body);
  await look();
}

function onSubmit(form, path, method) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [status, body] = await ask(path, method, Object.fromEntries(new FormData(form)));
    form.reset();
    say(status === 200 ? null : body);
    if (status === 200) become(body);
  });
}

onSubmit(at('sign-in'), '/session', 'POST');
onSubmit(at('change'), '/session/password', 'PUT');
at('sign-out').addEventListener('click', async () => {
  await ask('/session', 'DELETE');
  become(null);
});

const [status, body] = await ask('/session');
become(status === 200 ? body : null);
