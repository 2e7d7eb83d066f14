import { describe, expect, it } from 'vitest'
import { embedOf } from './embed'

describe('a film at another site', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ])('%s is YouTube’s, without cookies', address => {
    expect(embedOf(address)?.player).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0')
  })

  it('is Vimeo’s, with the key of an unlisted one', () => {
    expect(embedOf('https://vimeo.com/76979871')?.player).toBe('https://player.vimeo.com/video/76979871?dnt=1')
    const player = 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e'
    expect(embedOf('https://vimeo.com/76979871/8272103f6e')?.player).toBe(player)
    expect(embedOf('https://player.vimeo.com/video/76979871?h=8272103f6e')?.player).toBe(player)
  })

  it.each([
    null,
    '',
    'film',
    'javascript:alert(1)',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://vimeo.com/about',
    'https://example.com/film.mp4',
  ])('%s is none', address => {
    expect(embedOf(address)).toBeNull()
  })
})
