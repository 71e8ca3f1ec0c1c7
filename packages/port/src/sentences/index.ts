export * from './format.ts';
export * from './say-reason.ts';
export { reasonSentences, type Sentences, valueWords } from './sentences.ts';
