export type Opcua = typeof import('node-opcua');

let loaded: Promise<Opcua> | undefined;

/** node-opcua, which takes two seconds to load and is loaded only where a crane needs it. It says nothing of its own: what matters is told by us. */
export function loadOpcua(): Promise<Opcua> {
  loaded ??= import('node-opcua').then((ua) => {
    ua.setLogLevel(ua.LogLevel.Emergency);
    return ua;
  });
  return loaded;
}
