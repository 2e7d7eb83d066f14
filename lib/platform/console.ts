import { format, stripVTControlCharacters } from 'node:util'
import { log } from './log'

const progress = /^\s*[✓○▲] /

/**
 * Sends what libraries print through the log, so that it is one line of JSON each and holds no token or address.
 * Next prints the errors of pages this way. What it says of its own progress (`✓ Ready`) is for those who look closer.
 */
export function consoleToLog(): void {
  console.log = (...parts: unknown[]) => {
    const text = format(...parts)
    if (progress.test(stripVTControlCharacters(text))) log.debug(text)
    else log.info(text)
  }
  console.info = console.log
  console.debug = (...parts: unknown[]) => log.debug(format(...parts))
  console.warn = (...parts: unknown[]) => log.warn(format(...parts))
  console.error = (...parts: unknown[]) => log.error(format(...parts))
}
