import { type Answer, clicks, http, type Jar } from '../fixtures/http'
import { newNetwork, type Portico } from '../fixtures/portico'
import type { Caller } from './callers'
import { fill, type Route } from './routes'
import type { World } from './seed'
import { secretsOf } from './stage'

/** Status and where it leads, without what stands after the question mark. */
function looks({ status, headers }: Answer): string {
  const to = headers.location ? new URL(headers.location, 'http://localhost').pathname : ''
  return `${status} ${to}`
}

type Seen = { expected: RegExp; answer: Answer; hides: boolean; world: World }

/** What is wrong with an answer: another status, or another place that it leads to, and words that it should hide. Empty: nothing. */
export const faultIn = ({ expected, answer, hides, world }: Seen) =>
  [
    ...(expected.test(looks(answer)) ? [] : [looks(answer)]),
    ...(hides ? secretsOf(world).filter(secret => answer.body.includes(secret)) : []),
  ].join(' ')

type Asked = { name: string; route: Route; world: World; caller: Caller; jar: Jar; method?: string }

/** Asks an address that answers by itself; with another method than its own there is no body. */
export function askRoute({ url }: Portico, { name, route, world, caller, jar, method }: Asked): Promise<Answer> {
  const [own = 'GET', pattern = ''] = name.split(' ')
  const path = route.path?.(world) ?? fill(pattern, world)
  const isPost = own === 'POST' && !method
  return http(url + path, {
    method: method ?? own,
    headers: { ...clicks.Chromium, ...(isPost ? { origin: url } : {}), ...route.headers },
    ...(isPost ? { body: route.body?.(world, caller) ?? '' } : {}),
    jar,
    from: newNetwork(),
  })
}
