import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { number } = kitOf('zh');

export const glossary: Messages['glossary'] = {
  title: '术语表',
  find: '用任何语言查找术语',
  term: '术语',
  meaning: '含义',
  count: (found) => `${number(found)} 个术语`,
  empty: '没有符合的术语。',
  explain: (term) => `${term}：打开术语表`,
};
