const products = (slug: string) => `/locations/${slug}/memberships/courses/products`

/** Where staff find a location's products. */
export const productsPath = products
export const productPath = (slug: string, productId: string) => `${products(slug)}/${productId}`
export const lessonPath = (slug: string, productId: string, lessonId: string) =>
  `${productPath(slug, productId)}/lessons/${lessonId}`
