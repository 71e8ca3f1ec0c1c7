import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MessageHeader, readEdifact } from '../index.ts';
import { codes, interchange, PLAN_BOX } from '../testing/build.ts';
import { parseDate } from '../parts/date.ts';

function headerOf(name: string, ...segments: readonly string[]): { header: MessageHeader; codes: string[] } {
  const read = readEdifact(interchange(name, ...segments));
  const [message] = read.messages;
  if (message === undefined) throw new Error('no message');
  return { header: message.header, codes: codes(read) };
}

const LIST = 'COPRAR:D:95B:UN:SMDG16';

test('M1 document, references, parties and what has no word', () => {
  const { header } = headerOf(
    LIST,
    'BGM+121:COPORD+3+9+AB',
    'RFF+AAY:X1',
    'NAD+MS+UAC',
    'NAD+MR+HTL:160:ZZZ:PORT',
    'CTA+IC+:JOE',
    'FTX+OSI++L',
  );
  assert.deepEqual(header.document, { code: '121', codeDetails: ['COPORD'], number: '3', function: '9', response: 'AB' });
  assert.deepEqual(header.references, { 'RFF+AAY': 'X1' });
  assert.deepEqual(header.parties, [
    { role: 'MS', code: 'UAC' },
    { role: 'MR', code: 'HTL', name: 'PORT' },
  ]);
  assert.deepEqual(header.others, ['CTA+IC+:JOE', 'FTX+OSI++L']);
});

test('M2 carrier and ship in TDT, in every form seen', () => {
  const transport = (tdt: string) => {
    const { voyage, carrier, vessel } = headerOf(LIST, tdt).header.transport;
    return [voyage, carrier, vessel];
  };
  assert.deepEqual(transport('TDT+20+1403+++UASC:172:20+++5BYE3:103:ZZZ:UASC JUBAIL'), [
    '1403',
    'UASC',
    { callSign: '5BYE3', name: 'UASC JUBAIL' },
  ]);
  assert.deepEqual(transport('TDT+20+0457-009W++A8BI5:103::MAGNAVIA++EMS:172:20'), [
    '0457-009W',
    'EMS',
    { callSign: 'A8BI5', name: 'MAGNAVIA' },
  ]);
  assert.deepEqual(transport('TDT+20+1420W+1++UAC:::RAIN+++9152272:146::AL RAIN'), ['1420W', 'UAC', { imo: '9152272', name: 'AL RAIN' }]);
  assert.deepEqual(transport('TDT+20+014E47+++HLC:LINES:306+++9501332::11:NEW YORK EXPRESS'), [
    '014E47',
    'HLC',
    { imo: '9501332', name: 'NEW YORK EXPRESS' },
  ]);
  assert.deepEqual(transport('TDT+20+X1++:103::MEAN TRANS++++9152272:146'), ['X1', undefined, { imo: '9152272', name: 'MEAN TRANS' }]);
});

test('M3 dates by format, and by length where the format is wrong', () => {
  const utc = (text: string, format: string) => {
    const { utc: at, hasZone, isGuessed } = parseDate(text, format);
    return [at === null ? null : new Date(at).toISOString().slice(0, 19), hasZone, isGuessed];
  };
  assert.deepEqual(utc('201406160500', '203'), ['2014-06-16T05:00:00', false, false]);
  assert.deepEqual(utc('1401240741', '201'), ['2014-01-24T07:41:00', false, false]);
  assert.deepEqual(utc('140124', '101'), ['2014-01-24T00:00:00', false, false]);
  assert.deepEqual(utc('991231', '101'), ['1999-12-31T00:00:00', false, false]);
  assert.deepEqual(utc('20121124', '102'), ['2012-11-24T00:00:00', false, false]);
  assert.deepEqual(utc('20160204143809', '204'), ['2016-02-04T14:38:09', false, false]);
  assert.deepEqual(utc('140124074155', '202'), ['2014-01-24T07:41:55', false, false]);
  assert.deepEqual(utc('201301231030UTC', '303'), ['2013-01-23T10:30:00', true, false]);
  assert.deepEqual(utc('20121124', '203'), ['2012-11-24T00:00:00', false, true]);
  assert.deepEqual(utc('201206312400', '203'), [null, false, false]);
  assert.deepEqual(utc('201206302400', '203'), ['2012-07-01T00:00:00', false, false]);
  for (const text of ['', '20129', 'TOMORROW', '201213012500', '201202300000', '999999999999999'])
    assert.equal(parseDate(text, '203').utc, null, text);
});

test('M3 an empty date and one that is none are findings; the text is kept', () => {
  const { header, codes: found } = headerOf(LIST, 'DTM+133::203', 'DTM+132:NEXT WEEK:203', 'DTM+137:20121124:203');
  assert.deepEqual(found, ['date.empty', 'date.unreadable', 'date.format']);
  assert.deepEqual(
    header.dates.map((date) => [date.qualifier, date.text]),
    [
      ['133', ''],
      ['132', 'NEXT WEEK'],
      ['137', '20121124'],
    ],
  );
});

test('M4 dates after a place belong to it, in older plans to the voyage', () => {
  const segments = ['TDT+20+1403+++UASC:172:20', 'LOC+5+SGSIN', 'LOC+61+AUBNE', 'DTM+132:140124:101'];
  const dates = (name: string) => {
    const { transport } = headerOf(name, ...segments).header;
    return [transport.dates.length, transport.places.map((place) => place.dates.length)];
  };
  assert.deepEqual(dates('BAPLIE:D:95B:UN:SMDG20'), [1, [0, 0]]);
  assert.deepEqual(dates('BAPLIE:1:911:UN:SMDG15'), [1, [0, 0]]);
  assert.deepEqual(dates('BAPLIE:D:13B:UN:SMDG31'), [0, [0, 1]]);
  assert.deepEqual(dates(LIST), [0, [0, 1]]);
});

test('M5 an unknown version is read like the nearest, another type is kept as it came', () => {
  const plan = readEdifact(interchange('BAPLIE:D:04B:UN:XY', ...PLAN_BOX));
  assert.deepEqual(codes(plan), ['message.version']);
  assert.equal(plan.messages[0]?.account.boxes, 1);
  const other = readEdifact(interchange('COPARN:D:00B:UN', 'BGM+126+1', 'EQD+CN+HLXU3066385+22G1+++5'));
  const [message] = other.messages;
  assert.deepEqual(message !== undefined && 'segments' in message && message.segments, ['BGM+126+1', 'EQD+CN+HLXU3066385+22G1+++5']);
  assert.deepEqual(other.account, { groups: 1, boxes: 0, setAside: 1 });
  assert.deepEqual(codes(other), ['message.not-read', 'equipment.not-read']);
});

test('M1 a schedule gives its stops with their times', () => {
  const { header } = headerOf(
    'IFTSAI:D:99B:UN',
    'TDT+20+1W+1',
    'LOC+9+NLRTM:139:6+MVT:BER:ZZZ',
    'DTM+132:201905260500:203',
    'DTM+133:201905271200:203',
    'LOC+152+EGSUZ',
  );
  const stops = header.transport.places.map((place) => [place.qualifier, place.code, place.terminal, place.dates.map((date) => date.utc)]);
  assert.deepEqual(stops, [
    ['9', 'NLRTM', 'MVT', [Date.UTC(2019, 4, 26, 5), Date.UTC(2019, 4, 27, 12)]],
    ['152', 'EGSUZ', undefined, []],
  ]);
});
