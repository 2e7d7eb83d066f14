import { clicks, follow, http, type Jar } from './fixtures/http'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'
import { type Action, readActions } from './permissions/actions'
import { type BuiltAction, builtActions, builtAddresses } from './permissions/build'
import { callAction, type Fields, said } from './permissions/call'
import { type Caller, callerNames } from './permissions/callers'
import { enter } from './permissions/enter'
import { fieldsOf, inputs, keyless } from './permissions/inputs'
import { askRoute, faultIn } from './permissions/look'
import { fill, isAnswered, type Page, pages, refusalOf, routes } from './permissions/routes'
import { makeWorld, type World } from './permissions/seed'
import { letAllIn, makeStage, putFiles, type Stage, secretsOf, watched } from './permissions/stage'

const actions = new Map(readActions().map(action => [action.id, action]))
const byId = (one: string, other: string) => one.localeCompare(other)
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('this is in no table')
  return value
}

test('the tables name every action, page and route handler of the build, and nothing else', async ({ portico }) => {
  const built = builtActions().map(({ id }) => id)
  expect([...actions.keys()].sort(byId)).toEqual(built)
  expect([...new Set([...Object.keys(inputs), ...Object.keys(keyless)])].sort(byId)).toEqual(built)
  const addresses = builtAddresses()
  expect(Object.keys(pages).sort()).toEqual(addresses.pages)
  const { world } = await makeStage(portico)
  const methods = await Promise.all(
    addresses.routes.map(async address => {
      const { headers } = await http(portico.url + fill(address, world), { method: 'OPTIONS' })
      const own = String(headers.allow).match(/\b(?!HEAD|OPTIONS)[A-Z]+/g) ?? []
      return own.map(method => `${method} ${address}`)
    }),
  )
  expect(Object.keys(routes).sort()).toEqual(methods.flat().sort())
})

/** What a door says that lets somebody not in. Everything else was said by what stands behind it. */
const fromDoor =
  /^refused: (You are not signed in any more|You are signed out|This does not exist, or you may not|You may not do this|Only .+ can do this; you are viewing)/

type Call = { built: BuiltAction; world: World; jar: Jar; fields: Fields; origin?: string }

const call = ({ url: base }: Portico, { built, world, jar, fields, origin = base }: Call) =>
  callAction({ url: base + fill(built.pages[0] ?? '', world), reference: built.reference, fields, jar, origin })

test.describe('actions', () => {
  test('whoever is not named by an action’s rule is refused, and nothing is written', async ({ portico }) => {
    const stage = await makeStage(portico)
    const jars = await letAllIn(stage)
    const wrong: string[] = []
    for (const built of builtActions()) {
      const { rule, door } = known(actions.get(built.id))
      const isPublic = door === 'publicAction'
      // Public ones refuse everybody who lacks what they ask for.
      const input = isPublic ? keyless[built.id] : inputs[built.id]
      const refused = callerNames.filter(caller => input && (isPublic || !isAnswered(rule[caller])))
      const forms = new Map<Caller, Fields>()
      for (const caller of refused) forms.set(caller, await fieldsOf(known(input), stage, caller))
      const { result, changed } = await watched(portico, stage.scope, () =>
        Promise.all(
          refused.map(async caller => {
            const [jar, fields] = [known(jars.get(caller)), known(forms.get(caller))]
            const reply = said((await call(portico, { built, world: stage.world, jar, fields })).reply)
            const isRefused = isPublic ? /^(refused|invalid)/.test(reply) : fromDoor.test(reply)
            return isRefused ? [] : [`${built.id} as ${caller}: ${reply}`]
          }),
        ),
      )
      wrong.push(...result.flat(), ...changed.map(table => `${built.id} was refused and wrote into ${table}`))
    }
    expect(wrong).toEqual([])
  })

  test('whoever is named is answered: in a location, in a portal, in public', async ({ portico }) => {
    const stage = await makeStage(portico)
    const wrong: string[] = []
    for (const named of namedBy(action => !isAbove(action)))
      wrong.push(...(await Promise.all(named.map(one => answeredTo(portico, stage, one)))).flat())
    expect(wrong).toEqual([])
  })

  test('whoever is named is answered: above locations', async ({ portico }) => {
    const stage = await makeStage(portico)
    const wrong: string[] = []
    // One after the other: what is above locations is there once, and it must be known who wrote into it.
    for (const one of namedBy(isAbove).flat()) wrong.push(...(await answeredTo(portico, stage, one)))
    expect(wrong).toEqual([])
  })

  for (const origin of ['https://evil.example', 'null'])
    test(`what comes from another site is refused, whoever’s browser sends it: ${origin}`, async ({ portico }) => {
      const stage = await makeStage(portico)
      const jars = await letAllIn(stage)
      const wrong: string[] = []
      for (const built of builtActions()) {
        const { rule } = known(actions.get(built.id))
        const caller = known(callerNames.find(each => isAnswered(rule[each])))
        const input = known(inputs[built.id] ?? keyless[built.id])
        const fields = await fieldsOf(input, stage, caller)
        const { result, changed } = await watched(portico, stage.scope, () =>
          call(portico, {
            built,
            world: stage.world,
            jar: known(jars.get(caller)),
            fields,
            origin,
          }),
        )
        if (result.reply.kind !== 'failed' || result.answer.cookies.size > 0)
          wrong.push(`${built.id}: ${said(result.reply)}`)
        wrong.push(...changed.map(table => `${built.id} wrote into ${table}`))
      }
      expect(wrong).toEqual([])
    })

  test('ids of another location do nothing under the name of one’s own, nor one’s own under another name', async ({
    portico,
  }) => {
    const stage = await makeStage(portico)
    const { staff, world, elsewhere, scope } = stage
    const jars = await letAllIn(stage)
    const wrong: string[] = []
    let attempts = 0
    for (const built of builtActions()) {
      const { door } = known(actions.get(built.id))
      const caller = door === 'portalAction' ? 'learner' : 'account_admin'
      const input = inputs[built.id]
      if (!input || door === 'publicAction' || door === 'agencyAction') continue
      const [own, theirs] = [
        await fieldsOf(input, { staff, world }, caller),
        await fieldsOf(input, { staff, world: elsewhere }, caller),
      ]
      const mixed: Fields[] = [{ ...own, location: elsewhere.location.slug }]
      const idsDiffer = JSON.stringify({ ...theirs, location: '' }) !== JSON.stringify({ ...own, location: '' })
      if (idsDiffer) mixed.push({ ...theirs, location: world.location.slug }, theirs)
      for (const fields of mixed) {
        attempts += 1
        const { result, changed } = await watched(portico, scope, () =>
          call(portico, { built, world, jar: known(jars.get(caller)), fields }),
        )
        const reads = secretsOf(elsewhere).filter(secret => result.answer.body.includes(secret))
        wrong.push(...[...changed, ...reads].map(what => `${built.id} with ${JSON.stringify(fields)}: ${what}`))
      }
    }
    expect(wrong).toEqual([])
    expect(attempts).toBeGreaterThan(50)
  })

  test('one’s own sessions are ended by oneself alone', async ({ portico }) => {
    const stage = await makeStage(portico)
    const built = known(builtActions().find(({ id }) => id === 'lib/auth/actions.ts#endOwnSession'))
    const fields = await fieldsOf(known(inputs[built.id]), stage, 'account_user')
    for (const [caller, tables] of [
      ['agency_admin', []],
      ['account_user', ['staff_sessions']],
    ] as const) {
      const jar = await enter(caller, stage.staff, stage.world, stage.elsewhere)
      const { changed } = await watched(portico, stage.scope, () =>
        call(portico, { built, world: stage.world, jar, fields }),
      )
      expect(changed, caller).toEqual(tables)
    }
  })
})

type Named = { built: BuiltAction; action: Action; caller: Caller }
const isAbove = ({ door }: Action) => door === 'agencyAction' || door === 'askAction'

/** For each action of that kind, everybody whom its rule names. */
function namedBy(isMeant: (action: Action) => boolean): Named[][] {
  const meant = builtActions().map(built => ({ built, action: known(actions.get(built.id)) }))
  return meant
    .filter(({ built, action }) => isMeant(action) && inputs[built.id])
    .map(one => callerNames.filter(caller => isAnswered(one.action.rule[caller])).map(caller => ({ ...one, caller })))
}

/** Calls it in a world of its own; gives what is wrong with the answer. */
async function answeredTo(portico: Portico, { staff, elsewhere, ...stage }: Stage, { built, action, caller }: Named) {
  const { door } = action
  const world = door === 'publicAction' ? stage.world : await makeWorld(staff)
  const jar = await enter(caller, staff, world, elsewhere)
  const fields = await fieldsOf(known(inputs[built.id]), { staff, world }, caller)
  const agencyIds = isAbove(action) ? [staff.agencyId] : []
  const { result, changed } = await watched(portico, { agencyIds, locationIds: [world.location.id] }, () =>
    call(portico, { built, world, jar, fields }),
  )
  const reads = secretsOf(world).filter(secret => result.answer.body.includes(secret))
  const fault = faultOf({ action, caller, reply: said(result.reply), changed, reads })
  return fault ? [`${built.id} as ${caller}: ${fault}`] : []
}

type Outcome = { action: Action; caller: Caller; reply: string; changed: string[]; reads: string[] }

function faultOf({ action: { rule, door }, caller, reply, changed, reads }: Outcome): string | null {
  const cell = rule[caller]
  if (cell === 'own' && reads.length > 0) return `read ${reads}`
  // What they did to their own agency is its business; of this location's things they may be told that there are none.
  const isForeign = cell === 'own' && (caller === 'other_agency' || door === 'askAction')
  if (!isForeign && reply !== 'ok') return reply
  if (isForeign || cell === 'unkept') return changed.length > 0 ? `wrote into ${changed}` : null
  return changed.length === 0 && door !== 'publicAction' ? 'wrote nothing' : null
}

test('pages: shown to whom their rule names; to others neither as a page nor as what our own router asks for', async ({
  portico,
}) => {
  const stage = await makeStage(portico)
  const { world } = stage
  const jars = await letAllIn(stage)
  const wrong: string[] = []
  const look = async (address: string, page: Page, caller: Caller) => {
    const jar = known(jars.get(caller))
    const url = portico.url + fill(address, world)
    const isShown = isAnswered(page.rule[caller])
    const expected = isShown ? page.answered : refusalOf(page, caller)
    const hides = page.rule[caller] !== 'yes'
    const answer = await http(url, { headers: clicks.Chromium, jar, from: newNetwork() })
    const fault = faultIn({ expected, answer, hides, world })
    if (fault) wrong.push(`${address} as ${caller}: ${fault}`)
    if (isShown) return
    const flight = await follow(url, { headers: { ...clicks.Chromium, accept: '*/*', rsc: '1' }, jar })
    const leak = faultIn({ expected: /^/, answer: flight, hides, world })
    if (leak) wrong.push(`${address} for the router as ${caller}: ${leak}`)
  }
  const { changed } = await watched(portico, stage.scope, async () => {
    for (const [address, page] of Object.entries(pages))
      await Promise.all(callerNames.map(caller => look(address, page, caller)))
  })
  expect(wrong).toEqual([])
  expect(changed).toEqual([])
})

test('route handlers: answered to whom their rule names; to others nothing, and nothing is written', async ({
  portico,
}) => {
  const stage = await makeStage(portico)
  const wrong: string[] = []
  for (const [name, route] of Object.entries(routes)) {
    const world = await makeWorld(stage.staff)
    await putFiles(portico, world)
    const jars = await letAllIn({ ...stage, world })
    const scope = { ...stage.scope, locationIds: [world.location.id] }
    const ask = async (caller: Caller) => {
      const cell = route.rule[caller]
      const answer = await askRoute(portico, { name, route, world, caller, jar: known(jars.get(caller)) })
      const expected = isAnswered(cell) ? route.answered : route.refused
      const fault = faultIn({ expected, answer, hides: cell !== 'yes', world })
      if (fault) wrong.push(`${name} as ${caller}: ${fault}`)
    }
    const quiet = callerNames.filter(caller => route.rule[caller] !== 'yes')
    const { changed } = await watched(portico, scope, () => Promise.all(quiet.map(ask)))
    const unlogged = changed.filter(table => !(route.isLogged && table === 'audit_log'))
    wrong.push(...unlogged.map(table => `${name} was refused and wrote into ${table}`))
    for (const caller of callerNames.filter(each => !quiet.includes(each))) {
      const written = (await watched(portico, scope, () => ask(caller))).changed
      if (written.length === 0 && name.startsWith('POST') && !route.isLimited)
        wrong.push(`${name} as ${caller}: nothing`)
    }
  }
  expect(wrong).toEqual([])
})

test('HEAD does nothing and shows nothing, whoever asks', async ({ portico }) => {
  const stage = await makeStage(portico)
  const { world } = stage
  const jars = await letAllIn(stage)
  const wrong: string[] = []
  const { changed } = await watched(portico, stage.scope, async () => {
    for (const [name, route] of Object.entries(routes)) {
      for (const caller of callerNames) {
        const answer = await askRoute(portico, {
          name,
          route,
          world,
          caller,
          jar: known(jars.get(caller)),
          method: 'HEAD',
        })
        if (answer.body !== '' || answer.cookies.size > 0) wrong.push(`${name} as ${caller}: ${answer.status}`)
      }
    }
  })
  expect(wrong).toEqual([])
  expect(changed).toEqual([])
})
