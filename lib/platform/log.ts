import pino, { type Logger } from 'pino'
import { env } from './env'
import { onGlobal } from './global'
import { isHiddenKey, maskText } from './mask'
import { requestId } from './request-context'

const suspicious =
  /@|\/(?:m|u|setup|reset|unsubscribe)\/[^•]|[\w-]{68}|bearer|basic|cookie|passw|secret|token|authoriz|api_?key|mac"|jti/i

/** One finished line of JSON without what a log may not hold, whatever object or error it came from. */
export function cleanLine(line: string): string {
  if (!suspicious.test(line)) return line
  return `${JSON.stringify(JSON.parse(line, (key, value) => cleanValue(key, value)))}\n`
}

function cleanValue(key: string, value: unknown): unknown {
  if (value !== null && isHiddenKey(key)) return '•••'
  return typeof value === 'string' ? maskText(value) : value
}

const colours: Record<string, string> = { debug: '90', info: '36', warn: '33', error: '31', fatal: '35' }

/** A line of JSON as a person reads it: time, level, message, then the rest. */
export function readableLine(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>
  const name = String(level)
  const fields = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const stack = err && typeof err === 'object' && 'stack' in err ? `\n${String(err.stack)}` : ''
  const head = `${String(time).slice(11, 19)} \u001b[${colours[name] ?? '0'}m${name.padEnd(5)}\u001b[0m ${String(msg ?? '')}`
  return `${[head, ...fields].join(' ')}${stack}\n`
}

function createLog(): Logger {
  const readable = env().NODE_ENV === 'development'
  return pino(
    {
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      mixin: () => {
        const id = requestId()
        return id ? { requestId: id } : {}
      },
      hooks: { streamWrite: line => (readable ? readableLine(cleanLine(line)) : cleanLine(line)) },
    },
    pino.destination({ dest: 1, sync: true }),
  )
}

/** The process's log. JSON lines in production. No token, cookie, password or whole address passes it. */
export const log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> = new Proxy({} as Logger, {
  get: (_target, name) => {
    const logger = onGlobal('log', createLog)
    const value = Reflect.get(logger, name)
    return typeof value === 'function' ? value.bind(logger) : value
  },
})
