import type { EmailView } from '@/lib/messaging/types'

/** Neutrals of both themes; the location's own colours come to them. */
const light = { ground: '#f6f4f0', card: '#ffffff', line: '#e6e2db', ink: '#201c17', text: '#3b352e', muted: '#6b645b' }
const dark = { ground: '#151311', card: '#1d1b18', line: '#3a3631', ink: '#f2efea', text: '#d9d5cd', muted: '#aaa49a' }

const fontFamily = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Helvetica, Arial, sans-serif"
const mono = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
const line = (colour: string) => `1px solid ${colour}`

/** Inline styles by role: what every mail program understands. */
export const ink = {
  ground: { backgroundColor: light.ground, fontFamily },
  card: { backgroundColor: light.card, border: line(light.line) },
  title: { fontSize: 24, lineHeight: '32px', fontWeight: 600, letterSpacing: '-.01em', color: light.ink },
  site: { fontSize: 16, fontWeight: 600, color: light.ink, fontFamily },
  initials: { fontSize: 14, lineHeight: '36px', fontWeight: 600, fontFamily },
  text: { fontSize: 16, lineHeight: '26px', color: light.text },
  note: { fontSize: 14, lineHeight: '22px', color: light.muted },
  small: { fontSize: 13, lineHeight: '20px', color: light.muted, fontFamily },
  strong: { fontWeight: 600, color: light.ink },
  button: {
    display: 'inline-block',
    borderRadius: 6,
    fontSize: 16,
    lineHeight: '22px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  address: { fontFamily: mono, fontSize: 12 },
  rows: { borderTop: line(light.line) },
  row: { borderBottom: line(light.line), fontSize: 14, lineHeight: '20px' },
  name: { color: light.ink, fontWeight: 500 },
  value: { color: light.muted, whiteSpace: 'nowrap' },
} as const

/** The dark theme, for the programs that know it; everything else reads the inline styles. */
export function stylesheet({ brandDark, brandDarkInk }: EmailView['site']['colours']): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme: dark){
.ground{background-color:${dark.ground}!important}
.card{background-color:${dark.card}!important;border-color:${dark.line}!important}
.strong{color:${dark.ink}!important}
.text{color:${dark.text}!important}
.muted{color:${dark.muted}!important}
.rows,.row{border-color:${dark.line}!important}
.brand{background-color:${brandDark}!important;color:${brandDarkInk}!important}
.accent{color:${brandDark}!important}
}
@media (max-width: 480px){.card{padding:24px!important}}`
}
