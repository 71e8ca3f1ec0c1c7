import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { languageOf, languages, words } from '../../page/language.ts';
import { fakeServer } from '../../testing/fake-app.ts';

test('H21: the page comes in the language asked for or accepted, with no data of the port and what stops must never be used for', async () => {
  const { app } = await fakeServer();
  for (const [accepted, language] of [
    ['zh-CN,zh;q=0.9', 'zh'],
    ['fr, es-PE;q=0.8, en;q=0.9', 'en'],
    ['es', 'es'],
    ['en;q=0, zh;q=0.1', 'zh'],
    ['', 'en'],
    [';;;q=,,=', 'en'],
  ] as const) {
    const { body, statusCode, headers } = await app.inject({ url: '/', headers: { 'accept-language': accepted } });
    assert.equal(statusCode, 200);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.ok(body.includes(`<html lang="${language}">`), accepted);
    assert.ok(body.includes(words[language].never));
    assert.doesNotMatch(body, /CSNU1234560|CALL-1|<script>|\son\w+=/);
  }
  assert.equal(languageOf('es', 'zh'), 'es');
  assert.ok((await app.inject('/?lang=%3Cscript%3E')).body.includes('<html lang="en">'));
});

test('H21: the files of the page are served, and the page names each element its script asks for', async () => {
  const { app } = await fakeServer();
  const page = (await app.inject('/')).body;
  for (const name of ['page.css', 'page.mjs', 'show.mjs']) {
    const { statusCode, body } = await app.inject(`/${name}`);
    assert.equal(statusCode, 200);
    for (const [, id] of body.matchAll(/\bat\('([\w-]+)'\)/g)) assert.ok(page.includes(`id="${id}"`), `${name} asks for #${id}`);
    for (const [, key] of body.matchAll(/\bwords\.(\w+)/g)) assert.ok(key! in words.en, `${name} says words.${key}`);
  }
  assert.equal((await app.inject('/page.ts')).statusCode, 401, 'nothing else is served');
  for (const language of languages) assert.deepEqual(Object.keys(words[language]).sort(), Object.keys(words.en).sort());
});
