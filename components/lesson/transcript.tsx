import type { Voice } from '@/components/portal/words'
import { clock } from '@/lib/language/portal'

type Props = { lines: { at: number; text: string }[]; at: number; voice: Voice }

/** What is said, line by line; each leads to its place in the film or recording, with script at once, without it by loading anew. */
export function Transcript({ lines, at, voice }: Props) {
  const said = at > 0 ? lines.findLastIndex(line => line.at <= at) : -1
  return (
    <section aria-labelledby="transcript">
      <h2 id="transcript" className="text-base font-semibold">
        {voice.text.lesson.transcript}
      </h2>
      <ol className="mt-3">
        {lines.map((line, n) => (
          <li key={`${line.at}-${line.text}`}>
            <a
              href={`?t=${Math.floor(line.at)}`}
              data-seek={line.at}
              data-line=""
              aria-current={n === said ? 'true' : undefined}
              className="grid min-h-11 grid-cols-[3rem_minmax(0,1fr)] items-baseline rounded-md px-2 py-3 hover:bg-sunken aria-[current]:bg-accent-soft"
            >
              <span className="text-muted tabular-nums">{clock(line.at)}</span>
              <span>{line.text}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
