const LAST_LINE_SECONDS = 8

/** A transcript (`at` in seconds) as WebVTT: each line is shown until the next one begins. */
export function captionsOf(lines: readonly { at: number; text: string }[]): string {
  const inOrder = [...lines].sort((a, b) => a.at - b.at)
  const cues = inOrder.map(({ at, text }, n) => {
    const until = Math.max(inOrder[n + 1]?.at ?? at + LAST_LINE_SECONDS, at + 0.5)
    return `${stamp(at)} --> ${stamp(until)}\n${escaped(text)}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

function stamp(seconds: number): string {
  return new Date(Math.max(0, seconds) * 1000).toISOString().slice(11, 23)
}

/** A cue's text is markup, and an empty line ends it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
