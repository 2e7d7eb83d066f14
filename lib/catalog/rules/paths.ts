/** Addresses inside a location's portal (DESIGN: Addresses). */
const inside = (slug: string, rest = '') => `/portal/${encodeURIComponent(slug)}${rest}`

export const portalPaths = {
  library: (slug: string) => inside(slug),
  course: (slug: string, productId: string) => inside(slug, `/courses/${productId}`),
  lesson: (slug: string, productId: string, lessonId: string) =>
    inside(slug, `/courses/${productId}/lessons/${lessonId}`),
  captions: (slug: string, productId: string, lessonId: string) =>
    inside(slug, `/courses/${productId}/lessons/${lessonId}/captions`),
  file: (slug: string, assetId: string) => inside(slug, `/files/${assetId}`),
  logo: (slug: string, version: string) => inside(slug, `/logo/${version}`),
  account: (slug: string) => inside(slug, '/account'),
  signOut: (slug: string) => inside(slug, '/account/sign-out'),
  leave: (slug: string) => inside(slug, '/leave'),
  signIn: (slug: string, because?: 'left' | 'not-me') => inside(slug, `/sign-in${because ? `?after=${because}` : ''}`),
  beacon: (slug: string) => inside(slug, '/beacon'),
}
