/** The files in db/seed/demo/media, by the keys that lessons use. Lengths in seconds. */
export const media = {
  clip: { file: 'breathing-arch.mp4', poster: 'breathing-arch.webp', type: 'video/mp4', seconds: 16 },
  voice: { file: 'breath-bells.m4a', type: 'audio/mp4', seconds: 36 },
  'practice-card': { file: 'practice-card.pdf', type: 'application/pdf' },
} as const

/** What the film shows, for those who read it: two breaths of three in and five out. */
export const clipLines = [
  { at: 0, text: 'Breathe in while the arch opens: one, two, three.' },
  { at: 3, text: 'Breathe out while it closes: one, two, three, four, five.' },
  { at: 8, text: 'In again, no deeper than before.' },
  { at: 11, text: 'And out, a little more slowly than you came. Let the film repeat.' },
]

/** What the recording holds: four breaths, told by bells. */
export const bellLines = [
  { at: 0, text: 'A higher bell: breathe in.' },
  { at: 3, text: 'A lower bell: breathe out for as long as it rings.' },
  { at: 8, text: 'Second breath. Let the jaw be heavy.' },
  { at: 16, text: 'Third breath. Nothing to improve.' },
  { at: 24, text: 'Fourth breath, the last one that is counted.' },
  { at: 32, text: 'The deep bell. Breathe as you like until it has gone.' },
]
