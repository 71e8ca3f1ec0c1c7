import { type Language, languages, words } from './language.ts';
import type { Words } from './words/en.ts';

const names: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', zh: '中文' };

/** The bare page: headings, forms and empty tables in one language. It holds no data of the port; its script asks for that once someone is signed in. */
export function shell(language: Language): string {
  const w = escapedWords(words[language]);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="application/json" id="words">${JSON.stringify(words[language]).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/page.mjs"></script>
</head>
<body>
<header>
<h1>${w.title}</h1>
<nav aria-label="${w.language}">${languages.map((one) => languageLink(one, language)).join(' ')}</nav>
<p id="who" hidden><span id="name"></span> <button id="sign-out" type="button">${w.signOut}</button></p>
</header>
<p id="notice" role="status" aria-live="polite"></p>
<main>
<form id="sign-in" hidden>
<h2>${w.signIn}</h2>
<label>${w.user} <input name="user" autocomplete="username" autocapitalize="none" required maxlength="64"></label>
<label>${w.password} <input name="password" type="password" autocomplete="current-password" required maxlength="1024"></label>
<button>${w.signIn}</button>
</form>
<form id="change" hidden>
<h2>${w.changePassword}</h2>
<p>${w.mustChange}</p>
<input autocomplete="username" hidden>
<label>${w.currentPassword} <input name="current" type="password" autocomplete="current-password" required maxlength="1024"></label>
<label>${w.newPassword} <input name="next" type="password" autocomplete="new-password" required minlength="12" maxlength="256" aria-describedby="rule"></label>
<p id="rule">${w.passwordRule}</p>
<button>${w.changePassword}</button>
</form>
<div id="port" hidden>
<p>${w.portClock}: <time id="clock"></time> · <span id="size"></span> ${w.events}</p>
<p id="warnings" role="status"></p>
${table('exceptions', w.exceptions, [w.about, w.reason, w.takenBy, w.action], w.noExceptions)}
${table('calls', w.calls, [w.ship, w.call, w.berth, w.phase, w.progress, w.eta], w.noCalls)}
${table('cranes', w.cranes, [w.crane, w.call, w.moves, w.idle])}
${table('fleets', w.machines, [w.kind, w.working, w.waiting, w.unfit])}
</div>
</main>
<footer><p>${w.never}</p></footer>
</body>
</html>
`;
}

function languageLink(one: Language, current: Language): string {
  return `<a href="/?lang=${one}" lang="${one}" hreflang="${one}"${one === current ? ' aria-current="true"' : ''}>${names[one]}</a>`;
}

function table(id: string, caption: string, columns: readonly string[], none = ''): string {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody id="${id}"></tbody></table>
<p id="no-${id}" hidden>${none}</p>`;
}

function escapedWords(given: Words): Words {
  return Object.fromEntries(Object.entries(given).map(([key, text]) => [key, escape(text)])) as Words;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char]!);
