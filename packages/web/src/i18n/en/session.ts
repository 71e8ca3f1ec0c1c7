/** Signing in, and what can go wrong there. */
export const session = {
  title: 'Sign in',
  user: 'User name',
  password: 'Password',
  enter: 'Sign in',
  ended: 'Your session has ended. Sign in again; you will be where you were.',
  signedOut: 'You have signed out.',
  unreachable: 'The server does not answer. It may be starting again; this page tries by itself.',
  changeTitle: 'Choose your own password',
  changeWhy: 'The one-time password is good for one thing: choosing your own.',
  current: 'One-time password',
  next: 'New password',
  rule: 'At least 12 characters; a few unrelated words are best.',
  change: 'Choose this password',
  show: 'Show',
  hide: 'Hide',
};
