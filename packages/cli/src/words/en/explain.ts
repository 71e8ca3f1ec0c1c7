/** What `estiba explain` says. */
export const explainWords = {
  'explain.broken':
    'The checker finds {count} {count|breach|breaches} in this plan; what follows may mislead. Maybe it was edited by hand: `estiba check {file}` tells more.',
  'explain.score': '{call}, {ship}: the score, cost in crane moves',
  'explain.total': 'in all',
  'explain.of': '{what}: {value}',
  'explain.bays': 'bay {bays}',
  'explain.more': '… and {count} more',
  'explain.box': '{id}, {slot}: costs {cost}',
  'explain.saves': '{id}, {slot}: saves {cost}',
  'explain.ashore': '{id} has no slot in the plan',
  'explain.others': 'Best other places',
  'explain.closed': 'What closes other places',
  'explain.rules':
    'What each group of rules costs: with it, against without it. The plans made without one are measured and thrown away; small or negative differences are chance.',
  'explain.rule': 'Rule',
  'explain.cost': 'Cost',
  'explain.left': 'Ashore',
  'explain.restows': 'Restows',
  'explain.hours': 'Hours',
} as const;
