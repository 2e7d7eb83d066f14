import { hash } from '@/components/ui/initials'

export const sceneNames = ['colonnade', 'nested', 'doorway', 'horizon', 'steps', 'rhythm'] as const
export type SceneName = (typeof sceneNames)[number]

export type CoverChoice = { scene: SceneName; hue: number }

const hues = [165, 40, 235, 310, 275, 120, 20, 200, 75, 340]

/** Scene and hue (degrees) of a product's cover; they follow from its id, so a cover never changes by itself. */
export function coverOf(productId: string): CoverChoice {
  const number = hash(productId)
  const scene = sceneNames[number % sceneNames.length] ?? 'nested'
  const hue = hues[Math.floor(number / sceneNames.length) % hues.length] ?? 165
  return { scene, hue }
}
