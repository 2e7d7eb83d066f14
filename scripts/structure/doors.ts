import { type Finding, isTest, type Source } from './sources'

/** Every exported action is made by a door of lib/auth: sign-in, permission, input and scope can't be left out. */
export function actionsThroughDoors(sources: Source[]): Finding[] {
  const doors = doorNames(sources)
  return sources
    .filter(({ path }) => isActionFile(path))
    .flatMap(({ path, text }) => {
      const findings: Finding[] = []
      if (!/^['"]use server['"]/.test(text)) findings.push({ path, says: "begins with 'use server'" })
      for (const [, name = '', made] of text.matchAll(
        /^export (?!type|interface)(?:async |const |function |default )*(\w+)(?: = (\w+))?/gm,
      )) {
        if (!made || !doors.has(made))
          findings.push({ path, says: `exports ${name}, which goes through no door of lib/auth` })
      }
      return findings
    })
}

function doorNames(sources: Source[]): Set<string> {
  const texts = sources.filter(({ path }) => path.startsWith('lib/auth/') && !isTest(path)).map(({ text }) => text)
  return new Set(
    texts.flatMap(text => Array.from(text.matchAll(/export function (\w+Action)\b/g), match => match[1] ?? '')),
  )
}

function isActionFile(path: string): boolean {
  return /^lib\/[^/]+\/actions(\.ts$|\/)/.test(path) && !isTest(path)
}

/** `'use server'` anywhere else would make an action that went through no door. */
export function noActionElsewhere(sources: Source[]): Finding[] {
  return sources
    .filter(
      ({ path, text }) =>
        /^(app|components|lib)\//.test(path) && !isActionFile(path) && /^\s*['"]use server['"]/m.test(text),
    )
    .map(({ path }) => ({ path, says: "says 'use server': actions live in lib/<room>/actions and go through a door" }))
}
