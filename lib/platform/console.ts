import { format } from 'node:util'
import { log } from './log'

/**
 * Sends what libraries print through the log, so that it is one line of JSON each and holds no token or address.
 * Next prints the errors of pages this way.
 */
export function consoleToLog(): void {
  console.log = (...parts: unknown[]) => log.info(format(...parts))
  console.info = console.log
  console.debug = (...parts: unknown[]) => log.debug(format(...parts))
  console.warn = (...parts: unknown[]) => log.warn(format(...parts))
  console.error = (...parts: unknown[]) => log.error(format(...parts))
}
