/** Kit for tests and benches of the server: a whole one without sockets, and rubbish to throw at it. */
export { type FakeServer, fakeServer } from './fake-app.ts';
export { newAccount, type RubbishAccount, stateHash, throwBytes, throwRequest } from './throw-rubbish.ts';
