/** A film at another site: what its page is called, and where its player without cookies is. */
export type Embed = { site: 'YouTube' | 'Vimeo'; page: string; player: string }

const youtubeId = /^[\w-]{11}$/
const vimeoId = /^\d{5,12}$/

/** The film that a YouTube or Vimeo address means; null for any other address. */
export function embedOf(address: string | null): Embed | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const host = url.hostname.replace(/^(www|m|player)\./, '')
  if (host === 'vimeo.com') return vimeo(url)
  return host === 'youtu.be' || host === 'youtube.com' || host === 'youtube-nocookie.com' ? youtube(url, host) : null
}

function youtube(url: URL, host: string): Embed | null {
  const parts = url.pathname.split('/').filter(Boolean)
  const inPath = ['embed', 'shorts', 'live'].includes(parts[0] ?? '') ? parts[1] : null
  const id = (host === 'youtu.be' ? parts[0] : (inPath ?? url.searchParams.get('v'))) ?? ''
  if (!youtubeId.test(id)) return null
  const player = `https://www.youtube-nocookie.com/embed/${id}?rel=0`
  return { site: 'YouTube', page: `https://www.youtube.com/watch?v=${id}`, player }
}

function vimeo(url: URL): Embed | null {
  const parts = url.pathname.split('/').filter(part => part !== '' && part !== 'video')
  const [id = '', secret] = parts
  if (!vimeoId.test(id)) return null
  // An unlisted film carries a key of its own.
  const key = url.searchParams.get('h') ?? (secret && /^[0-9a-f]{6,16}$/.test(secret) ? secret : null)
  const player = `https://player.vimeo.com/video/${id}?dnt=1${key ? `&h=${encodeURIComponent(key)}` : ''}`
  return { site: 'Vimeo', page: `https://vimeo.com/${id}${key ? `/${key}` : ''}`, player }
}
