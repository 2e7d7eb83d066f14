import { createElement, type ReactNode } from 'react'
import { Button, Head, Html, Img, Link, Preview } from 'react-email'
import { emailTexts } from '@/lib/language/emails'
import type { EmailText } from '@/lib/language/emails/text'
import type { EmailView } from '@/lib/messaging/types'
import { ink, stylesheet } from './look'

type Props = { view: EmailView; title: string; preview: string; children: ReactNode }

/** Every mail: the location's mark and name, one card, why it came and whom to ask. Tables and inline styles, as mail programs want them. */
export function Frame({ view, title, preview, children }: Props) {
  const { site, lang } = view
  return (
    <Html lang={lang} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{stylesheet(site.colours)}</style>
      </Head>
      <body className="ground" style={{ margin: 0, padding: 0, ...ink.ground }}>
        <Preview>{preview}</Preview>
        <Table width="100%" className="ground" style={ink.ground}>
          <tr>
            <td style={{ padding: '32px 16px' }}>
              <Table style={{ maxWidth: 560, margin: '0 auto' }} width="100%">
                <tr>
                  <td style={{ padding: '0 0 24px' }}>
                    <div className="html-only">
                      <Mark site={site} />
                    </div>
                  </td>
                </tr>
                <tr>
                  <td className="card" style={{ padding: 32, borderRadius: 12, ...ink.card }}>
                    <h1 className="strong" style={{ margin: '0 0 16px', ...ink.title }}>
                      {title}
                    </h1>
                    {children}
                  </td>
                </tr>
                <tr>
                  <td style={{ padding: '24px 32px 0' }}>
                    <Foot view={view} />
                  </td>
                </tr>
              </Table>
            </td>
          </tr>
        </Table>
      </body>
    </Html>
  )
}

type TableProps = { width?: string; className?: string; style?: object; children: ReactNode }

/** A table that only lays out. */
function Table({ width, className, style, children }: TableProps) {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      width={width}
      className={className}
      style={{ borderCollapse: 'separate', ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  )
}

function Mark({ site }: { site: EmailView['site'] }) {
  return (
    <Table>
      <tr>
        <td style={{ paddingRight: 12 }}>
          {site.logoUrl ? (
            <Img src={site.logoUrl} alt="" width="36" height="36" style={{ display: 'block', borderRadius: 6 }} />
          ) : (
            <Table>
              <tr>
                <td
                  className="brand"
                  align="center"
                  style={{
                    width: 36,
                    height: 36,
                    borderRadius: '18px 18px 0 0',
                    backgroundColor: site.colours.brand,
                    color: site.colours.brandInk,
                    ...ink.initials,
                  }}
                >
                  {site.initials}
                </td>
              </tr>
            </Table>
          )}
        </td>
        <td className="strong" style={ink.site}>
          {site.name}
        </td>
      </tr>
    </Table>
  )
}

function Foot({ view }: { view: EmailView }) {
  const { site, why, unsubscribeUrl, lang } = view
  const texts = emailTexts[lang]
  const questions = questionsOf(texts, site)
  return (
    <>
      <p className="muted" style={{ margin: 0, ...ink.small }}>
        {why}
        {questions ? ` ${questions}` : ''}
      </p>
      <p className="muted" style={{ margin: '8px 0 0', ...ink.small }}>
        {site.name}
        {unsubscribeUrl ? (
          <>
            {' · '}
            <Link href={unsubscribeUrl} className="muted" style={{ ...ink.small, textDecoration: 'underline' }}>
              {texts.unsubscribe}
            </Link>
          </>
        ) : null}
      </p>
    </>
  )
}

function questionsOf({ questions }: EmailText, { replies, phone }: EmailView['site']): string | null {
  if (replies && phone) return questions.both(phone)
  if (replies) return questions.email
  return phone ? questions.phone(phone) : null
}

/** A paragraph of a catalogue's text: what stands between `**` is bold. */
export function Say({ children, small = false }: { children: string; small?: boolean }) {
  const parts = children
    .split('**')
    .map((part, n) => (n % 2 === 1 ? createElement('strong', { className: 'strong', style: ink.strong }, part) : part))
  const style = { margin: '0 0 16px', ...(small ? ink.note : ink.text) }
  return createElement('p', { className: small ? 'muted' : 'text', style }, ...parts)
}

/** The one thing to press. */
export function Press({
  href,
  colours,
  children,
}: {
  href: string
  colours: EmailView['site']['colours']
  children: string
}) {
  return (
    <p style={{ margin: '24px 0 16px' }}>
      <Button
        href={href}
        className="brand"
        style={{ ...ink.button, backgroundColor: colours.brand, color: colours.brandInk, padding: '13px 24px' }}
      >
        {children}
      </Button>
    </p>
  )
}

/** For whoever can't press: the address in words. */
export function Address({ view, href }: { view: EmailView; href: string }) {
  return (
    <p className="muted html-only" style={{ margin: '12px 0 0', wordBreak: 'break-all', ...ink.small }}>
      {emailTexts[view.lang].deadButton}{' '}
      <span className="accent" style={{ ...ink.address, color: view.site.colours.brand }}>
        {href}
      </span>
    </p>
  )
}

/** Names with what is said of each. */
export function Rows({ rows }: { rows: { name: string; value: string }[] }) {
  if (rows.length === 0) return null
  return (
    <Table width="100%" className="rows" style={{ marginTop: 24, ...ink.rows }}>
      {rows.map(({ name, value }) => (
        <tr key={`${name} ${value}`}>
          <td className="row strong" style={{ padding: '12px 0', ...ink.row, ...ink.name }}>
            {name}
          </td>
          <td className="row muted" align="right" style={{ padding: '12px 0 12px 16px', ...ink.row, ...ink.value }}>
            {value}
          </td>
        </tr>
      ))}
    </Table>
  )
}
