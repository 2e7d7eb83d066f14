import { listHref } from '@/components/ui/list-href'

type Asked = Parameters<typeof listHref>[2]

/** The list's address with some of it changed. */
export const messagesHref = (path: string, asked: Asked) => listHref(path, 'newest', asked)
