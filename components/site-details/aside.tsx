const parts = [
  ['#user-link', 'User’s magic link'],
  ['#site', 'Site'],
  ['#learners-links', 'Learners’ links'],
  ['#turn-off', 'Turn off all links'],
] as const
const kills = [
  ['Regenerate Magic Link', 'older user’s links of this location'],
  ['Generate for a contact', 'that contact’s older links, if ticked'],
  ['Turn off all links', 'every link of this location'],
] as const

export function SiteDetailsAside() {
  return (
    <aside className="sticky top-8 hidden content-start gap-8 self-start xl:grid">
      <nav aria-label="On this page">
        <p className="mb-2 text-xs font-medium text-muted">On this page</p>
        <ul className="border-s border-line">
          {parts.map(([href, label]) => (
            <li key={href}>
              <a
                href={href}
                className="-ms-px flex h-8 items-center border-s border-transparent ps-3 text-muted hover:border-ink hover:text-ink"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section>
        <h2 className="mb-2 text-xs font-medium text-muted">What turns off what</h2>
        <dl className="grid gap-3">
          {kills.map(([act, dead]) => (
            <div key={act}>
              <dt className="font-medium">{act}</dt>
              <dd className="text-muted">{dead}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  )
}
