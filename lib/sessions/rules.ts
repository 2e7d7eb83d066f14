import Bowser from 'bowser'

/** `iPhone, Safari` · `Mac, Firefox` · `Windows, Edge`: what people recognise a browser by. Unknown parts are left out. */
export function deviceLabel(userAgent: string | null): string {
  if (!userAgent) return 'Unknown device'
  const text = userAgent.slice(0, 512)
  const known = labels.get(text)
  if (known) return known
  if (labels.size >= LABELS) labels.clear()
  const label = labelOf(text)
  labels.set(text, label)
  return label
}

/** Browsers seen lately: few of them make most requests. */
const labels = new Map<string, string>()
const LABELS = 1000

function labelOf(userAgent: string): string {
  const parsed = Bowser.parse(userAgent)
  const device = [parsed.platform.model, systems[parsed.os.name ?? ''] ?? parsed.os.name].find(isName)
  const browser = [browsers[parsed.browser.name ?? ''] ?? parsed.browser.name].find(isName)
  return [device, browser].filter(Boolean).join(', ') || 'Unknown device'
}

/** What a program calls itself stands in our mails: no address that a reader could press, and no sentence. */
const isName = (text: string | undefined) => /^[\p{L}\p{N}][\p{L}\p{N} ()_+-]{0,29}$/u.test(text ?? '')

const systems: Record<string, string> = { macOS: 'Mac', iOS: 'iPhone', 'Chrome OS': 'Chromebook' }
const browsers: Record<string, string> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
}
