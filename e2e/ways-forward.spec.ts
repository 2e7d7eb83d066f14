import type { RefusalReason } from '@/lib/magic-links/types'
import { linkOf, makeHouse } from './fixtures/people'
import { expect, test } from './fixtures/portico'
import * as learner from './ways-forward/learner'
import { isIn, type Way } from './ways-forward/stage'
import * as user from './ways-forward/user'

// In this order, in one worker: the first has a minute to wait, and its end is seen last.
test.describe.configure({ mode: 'default' })

/** Every refusal, in each of its forms. One that is not here does not compile: nobody is to be refused without a way on. */
const ways: Record<RefusalReason, Record<string, Way>> = {
  busy: { 'it says for how long': learner.tooManyTries },
  incomplete: { 'the whole of it gets in': learner.cutShort },
  not_yet: { 'a little later it gets in': learner.notYet },
  expired: { 'a new one comes by email and gets in': learner.expired },
  too_old: { 'a new one comes by email and gets in': learner.shortened },
  replaced: {
    'by one of the contact: the newest gets in, and one by email does': learner.replaced,
    'with all of the location: one by email gets in': learner.turnedOff,
  },
  used: { 'it goes on where it was used; elsewhere one by email gets in': learner.used },
  no_offer: {
    'none at all: support is named, and a grant lets in': learner.noOffer,
    'one that starts later: its day lets in': learner.startsLater,
  },
  access_ended: { 'support is named, and a longer grant lets in': learner.accessEnded },
  blocked: { 'rightly told that they can’t, and whom to write to': learner.blocked },
  suspended: { 'support is named, and the location’s return lets in': learner.suspended },
  sidebar_only: {
    'to a stranger: signs in as staff, and opens it from the sidebar': user.byStranger,
    'to staff: the app, and its sidebar': user.byStaff,
  },
  user_link_replaced: {
    'to a stranger: signs in, and is told who puts it right': user.olderByStranger,
    'to a user: is told who puts it right': user.olderByUser,
    'to an admin: puts the new link into the menu, and opens it': user.olderByAdmin,
  },
  user_link_expired: {
    'to a stranger: signs in, and is told who makes a new one': user.expiredByStranger,
    'to a user: is told who makes a new one': user.expiredByUser,
    'to an admin: makes a new one, which is in the menu, and opens it': user.expiredByAdmin,
  },
  forbidden: { 'opened by oneself it gets in': learner.openedByAnotherPage },
  unavailable: { 'once the database is back it gets in': learner.databaseGone },
}

for (const [reason, forms] of Object.entries(ways)) {
  for (const [form, walk] of Object.entries(forms)) {
    test(`${reason}: ${form}`, async ({ portico, page, browser }) => walk({ portico, page, browser }))
  }
}

test('a full number of devices refuses nobody: the page says which one goes, and a press gets in', async ({
  portico,
  page,
  browser,
}) => {
  const house = await makeHouse({ deviceCap: 1, openMode: 'always_confirm' })
  const first = await browser.newContext({ baseURL: portico.url })
  const old = await first.newPage()
  await old.goto(linkOf(house))
  await old.getByRole('button', { name: 'Continue as' }).click()
  await isIn(old)
  await page.goto(linkOf(house))
  await expect(page.getByRole('main')).toContainText('Your limit of devices here is 1')
  await page.getByRole('button', { name: 'Continue as' }).click()
  await isIn(page)
  await old.reload()
  await expect(old).toHaveURL(/\/sign-in$/)
  await first.close()
})

test('busy: waiting gets in', async ({ portico, page, browser }) => learner.waited({ portico, page, browser }))
