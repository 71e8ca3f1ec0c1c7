/** Findings about several messages of one call, in a sentence with advice. `{name}` stands for a parameter. */
export const CALLS = {
  'merge.not-a-load-list': 'Message {message} from {sender} is no load list ({type} {code}); its {boxes} boxes were left out.',
  'merge.contradiction':
    '{id} is listed twice: {first} in {firstMessage}, {second} in {message}; the first holds. Maybe a line sent a correction.',
  'merge.duplicate': '{id} is listed twice with the same data, in {firstMessage} and in {message}; it was taken once.',
  'merge.renamed': 'Another box stands under the placeholder {id}; it is called {taken} until it has a number.',
  'merge.replaced': '{id} of message {message} was withdrawn, for {by} replaces that list.',
  'merge.cancelled': '{id} of message {message} was withdrawn, for {by} cancels it.',
  'merge.cancels': 'Message {message} cancels {id}.',
  'merge.vessel': 'Message {message} from {sender} is for {given}, the others for {expected}.',
  'merge.voyage': 'Message {message} from {sender} calls the voyage {given}, the others {expected}.',
  'merge.port': 'Message {message} from {sender} loads at {given}, the others at {expected}.',
  'merge.pol': '{id} is to be loaded at {given}, not at {port}.',
  'vgm.not-vermas': 'Message {message} is a {type}, no VERMAS.',
  'vgm.not-verified': 'VERMAS {message} names {id} without a verified mass.',
  'vgm.unknown-box': 'VERMAS {message} gives {gross} kg for {id}, which is on no list. Maybe it sails with another ship.',
  'vgm.again': '{id} was verified before: {before} kg, now {after} kg.',
  'vgm.differs': '{id} weighs {after} kg by its VGM, {before} kg before ({source}).',
} as const;
