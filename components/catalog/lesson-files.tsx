import { Card, CardHead } from '@/components/ui/card'
import type { LessonPage } from '@/lib/catalog/pages/staff'

const purposes = { media: 'Media', poster: 'Picture before it plays', download: 'Download' }

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** What the lesson plays and gives to download; kept as it is when its text is changed. */
export function LessonFiles({ lesson }: { lesson: LessonPage['lesson'] }) {
  if (lesson.files.length === 0 && !lesson.embedUrl) return null
  return (
    <Card className="p-4 sm:p-6">
      <CardHead title="Files" note="They stay with the lesson, whatever you change in its text." />
      <ul className="mt-3">
        {lesson.embedUrl ? (
          <li className="flex min-h-10 items-center justify-between gap-3 border-b border-line last:border-0">
            <span className="min-w-0 truncate">{lesson.embedUrl}</span>
            <span className="text-muted">Video elsewhere</span>
          </li>
        ) : null}
        {lesson.files.map(file => (
          <li
            key={file.id}
            className="flex min-h-10 items-center justify-between gap-3 border-b border-line last:border-0"
          >
            <span className="min-w-0 truncate">{file.fileName}</span>
            <span className="shrink-0 text-muted tabular-nums">
              {purposes[file.purpose]}, {sizeWords(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
