import { registerHooks } from 'node:module'

const nothing = 'data:text/javascript,'

/**
 * Lets this process load what may never reach a browser: it is the server. Outside of Next, `server-only` throws on purpose; Node's condition
 * `react-server`, which would quiet it, takes away the renderer that mails need.
 */
export function allowServerOnly(): void {
  registerHooks({
    resolve: (name, context, next) =>
      name === 'server-only' ? { url: nothing, format: 'module', shortCircuit: true } : next(name, context),
  })
}
