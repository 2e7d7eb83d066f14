import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { squareWebp } from './image'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f5f4a' } })

describe('squareWebp', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('makes a square of a %s', async format => {
    const made = await squareWebp(await picture(300, 100).toFormat(format).toBuffer(), 512)
    expect(await sharp(made ?? undefined).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 })
  })
  it('leaves out where a photo was taken', async () => {
    const photo = await picture(50, 50)
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .jpeg()
      .toBuffer()
    expect((await sharp((await squareWebp(photo, 64)) ?? undefined).metadata()).exif).toBeUndefined()
  })
  it('refuses SVG and AVIF by what they are', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect(await squareWebp(svg, 64)).toBeNull()
    expect(await squareWebp(await picture(9, 9).avif().toBuffer(), 64)).toBeNull()
  })
  it('refuses what is broken, and what would fill the memory', async () => {
    const png = await picture(100, 100).png().toBuffer()
    expect(await squareWebp(png.subarray(0, 40), 64)).toBeNull()
    expect(await squareWebp(await picture(8000, 8000).png().toBuffer(), 64)).toBeNull()
  })
})
