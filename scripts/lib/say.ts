/** One line for the person at the terminal. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`)
}
