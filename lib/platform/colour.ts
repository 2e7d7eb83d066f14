/** A location's colour as its pages use it: `#rrggbb` fills and texts for light and dark, each pair with contrast of 4.5 or more. */
export type Brand = { brand: string; brandInk: string; brandDark: string; brandDarkInk: string }

type Lch = { l: number; c: number; h: number }
type Triple = readonly [number, number, number]

const ENOUGH = 4.5
const STEP = 0.005
const FALLBACK = '#1f5f4a'
const WHITE: Triple = [1, 1, 1]
/** What a brand's words may stand on: the surface, the sunken ground (app/globals.css). Its own soft tone comes to it. */
const LIGHT_GROUNDS: readonly Lch[] = [
  { l: 1, c: 0, h: 0 },
  { l: 0.965, c: 0.005, h: 85 },
]
const DARK_GROUNDS: readonly Lch[] = [
  { l: 0.21, c: 0.007, h: 75 },
  { l: 0.17, c: 0.006, h: 75 },
]
const SOFT = 0.12
const DARK_FROM = 0.8

/**
 * What follows from an accent colour `#rrggbb`. In light it is kept where it can be read on its grounds, else darkened in OKLCH until it can;
 * in dark it is lightened. Anything that is no such colour counts as Portico's green.
 */
export function brandOf(accent: string): Brand {
  const own = /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : FALLBACK
  const lch = toLch(parse(own))
  const light = until(lch, -STEP, colour => readable(colour, LIGHT_GROUNDS) && contrast(toRgb(colour), WHITE) >= ENOUGH)
  const dark = until({ ...lch, l: Math.max(lch.l, DARK_FROM) }, STEP, colour => readable(colour, DARK_GROUNDS))
  const darkInk = until({ l: 0.2, c: Math.min(lch.c, 0.03), h: lch.h }, -STEP, colour => {
    return contrast(toRgb(colour), toRgb(dark)) >= ENOUGH
  })
  return {
    brand: light === lch ? own : toHex(light),
    brandInk: '#ffffff',
    brandDark: toHex(dark),
    brandDarkInk: toHex(darkInk),
  }
}

/** WCAG 2's contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other))
}

/** Moves the lightness until `enough` says so; black and white always are. */
function until(from: Lch, step: number, enough: (colour: Lch) => boolean): Lch {
  let colour = from
  while (!enough(colour) && colour.l > 0 && colour.l < 1) {
    colour = { ...colour, l: Math.min(1, Math.max(0, colour.l + step)) }
  }
  return colour
}

/** Whether the colour can be read as text on each ground, and on its own soft tone over the first. */
function readable(colour: Lch, grounds: readonly Lch[]): boolean {
  const rgb = toRgb(colour)
  const soft = mix(colour, grounds[0] as Lch, SOFT)
  return [...grounds.map(toRgb), soft].every(ground => contrast(rgb, ground) >= ENOUGH)
}

function contrast(one: Triple, other: Triple): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const gamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055)
const luminance = ([r, g, b]: Triple) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

function parse(hex: string): Triple {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

function toHex(colour: Lch): string {
  const byte = (v: number) =>
    Math.round(v * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${toRgb(colour).map(byte).join('')}`
}

function toLab([r, g, b]: Triple): Triple {
  const [lr, lg, lb] = [linear(r), linear(g), linear(b)]
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb)
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb)
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromLab([l, a, b]: Triple): Triple {
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    gamma(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    gamma(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ]
}

function toLch(rgb: Triple): Lch {
  const [l, a, b] = toLab(rgb)
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI }
}

function labOf({ l, c, h }: Lch): Triple {
  const angle = (h * Math.PI) / 180
  return [l, c * Math.cos(angle), c * Math.sin(angle)]
}

/** The sRGB colour as a screen shows it: less chroma where it lies outside, then whole bytes, so that what was measured is what is written. */
function toRgb(colour: Lch): Triple {
  let { c } = colour
  let rgb = fromLab(labOf(colour))
  while (c > 0 && rgb.some(v => v < -0.0005 || v > 1.0005)) {
    c = Math.max(0, c - 0.004)
    rgb = fromLab(labOf({ ...colour, c }))
  }
  return rgb.map(v => Math.round(Math.min(1, Math.max(0, v)) * 255) / 255) as unknown as Triple
}

function mix(one: Lch, other: Lch, share: number): Triple {
  const [a, b] = [labOf(one), labOf(other)]
  return fromLab(a.map((v, i) => v * share + (b[i] as number) * (1 - share)) as unknown as Triple).map(v =>
    Math.min(1, Math.max(0, v)),
  ) as unknown as Triple
}
