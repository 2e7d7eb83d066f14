const colour = (lightness: number, chroma: number, hue: number) => `oklch(${lightness} ${chroma} ${hue})`

/** Four doors of one porch: the same arch, each a little further open (0 to 100). */
export function Door({ hue, open }: { hue: number; open: number }) {
  const shift = (44 + open) * 1.1
  const light = colour(0.95, 0.06, 85)
  return (
    <svg
      aria-hidden
      viewBox="0 0 240 200"
      preserveAspectRatio="xMidYMax meet"
      className="block h-32 w-full shrink-0 overflow-visible sm:h-44 xl:h-56 dark:brightness-[.82]"
    >
      {/* Wall and ground reach past the picture, so that it fills a card of any width. */}
      <rect x="-400" y="-50" width="1040" height="250" fill={colour(0.93, 0.025, hue)} />
      <rect x="-400" y="172" width="1040" height="28" fill={colour(0.87, 0.03, hue)} />
      <path d="M52 172V88a68 68 0 0 1 136 0v84Z" fill={colour(0.8, 0.05, hue)} />
      <clipPath id={`door${hue}`}>
        <path d="M64 172V88a56 56 0 0 1 112 0v84Z" />
      </clipPath>
      <g clipPath={`url(#door${hue})`}>
        <rect width="240" height="200" fill={light} />
        <rect x="20" width={196 - shift} height="200" fill={colour(0.46, 0.085, hue)} />
        <rect x={216 - shift} width="5" height="200" fill={colour(0.36, 0.07, hue)} />
        <circle cx={204 - shift} cy="120" r="3.5" fill={colour(0.9, 0.08, 85)} />
      </g>
      <path d={`M${221 - shift} 172H176L200 200H${216 - shift}Z`} fill={light} />
    </svg>
  )
}
