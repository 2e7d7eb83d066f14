const ADDRESS = /^<?https?:\/\/[^\s<>]+>?$/i

/** What is said of an address that holds no link of ours; null where the text is none. It repeats nothing: what is secret elsewhere may stand in it. */
export const elsewhereWords = (text: string): string | null =>
  ADDRESS.test(text.trim()) ? 'This is not a link of this installation, or not the whole of one.' : null

/** What is said of a pasted text in which nothing looks like a link. */
export const noLinkWords = (text: string): string =>
  elsewhereWords(text) ?? 'There is no link in this text. Paste it whole, from https:// to its end.'
