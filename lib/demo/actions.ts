'use server'

import { z } from 'zod'
import { publicAction } from '@/lib/auth/action'
import { enterAsStaff } from '@/lib/auth/sign-in'
import { AppError } from '@/lib/platform/errors'
import { readDemoFile } from './reads'
import { demoUsers } from './types'

/** One click for one of the three demo users, through the same sign-in as a typed password. Outside of a demo there is no such thing. */
export const signInToDemo = publicAction({
  input: z.object({ who: z.enum(demoUsers) }),
  run: async ({ who }) => {
    const file = await readDemoFile()
    if (!file) throw new AppError('not_found')
    const entrance = await enterAsStaff(file[who].email, file[who].password)
    return entrance.ok ? { ok: true, redirectTo: entrance.path } : { ok: false, formError: entrance.because }
  },
})
