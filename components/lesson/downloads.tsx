import { Download } from 'lucide-react'
import type { Voice } from '@/components/portal/words'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { LessonAsset } from '@/lib/catalog/types'
import { fileSize } from '@/lib/language/portal'

type Props = { files: LessonAsset[]; slug: string; voice: Voice }

export function Downloads({ files, slug, voice }: Props) {
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads" className="text-base font-semibold">
        {voice.text.lesson.downloads}
      </h2>
      <ul className="mt-3 grid gap-2">
        {files.map(file => (
          <li key={file.id}>
            <a
              href={portalPaths.file(slug, file.id)}
              download={file.fileName}
              className="flex min-h-14 items-center gap-3 rounded-md bg-surface px-4 py-2 shadow-raised hover:bg-sunken"
            >
              <Download aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
              <span className="min-w-0 flex-1 font-medium">{file.title}</span>
              <span className="whitespace-nowrap text-muted">
                {endingOf(file.fileName)}
                {fileSize(file.size, voice.lang)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `PDF, ` where the name has an ending. */
function endingOf(fileName: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]
  return ending ? `${ending.toUpperCase()}, ` : ''
}
