const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

/** `nine courses` · `forty contacts` · `1,204 contacts`: a number in words where it is short in words. */
export function counted(n: number, one: string, many = `${one}s`): string {
  const noun = n === 1 ? one : many
  const word = small[n] ?? (n % 10 === 0 ? tens[n / 10 - 2] : undefined) ?? new Intl.NumberFormat('en').format(n)
  return `${word} ${noun}`
}
