import sharp from 'sharp'

const PIXELS_AT_MOST = 40_000_000

/** What the bytes are, by their first ones and not by their name; null: none of the three. */
function kindOf(bytes: Buffer): 'png' | 'jpeg' | 'webp' | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png'
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'jpeg'
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return riff ? 'webp' : null
}

/**
 * A picture as a square WebP of `size` pixels a side, whole and on nothing where it is not square; turned as its camera said, everything else that
 * it carried left behind. Null: it is no PNG, JPEG or WebP (SVG and AVIF are not read at all), broken, or larger than 40 million pixels.
 */
export async function squareWebp(bytes: Buffer, size: number): Promise<Buffer | null> {
  if (!kindOf(bytes)) return null
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS_AT_MOST })
      .rotate()
      .resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .webp({ quality: 90 })
      .toBuffer()
  } catch {
    // Whoever uploaded it is told that it can't be read; sharp's own words help nobody.
    return null
  }
}
