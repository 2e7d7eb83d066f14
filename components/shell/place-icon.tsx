import {
  BookOpen,
  Building2,
  CircleUser,
  Gift,
  LayoutDashboard,
  Link2,
  Mail,
  MapPin,
  MonitorSmartphone,
  PanelLeft,
  Share2,
  SlidersHorizontal,
  Users,
} from 'lucide-react'
import type { PlaceId } from './places'

const icons = {
  dashboard: LayoutDashboard,
  contacts: Users,
  products: BookOpen,
  offers: Gift,
  site: SlidersHorizontal,
  portal: MonitorSmartphone,
  messages: Mail,
  locations: MapPin,
  agency: Building2,
  shared: Share2,
  menu: PanelLeft,
  look: Link2,
  account: CircleUser,
} satisfies Record<PlaceId, typeof Users>

export function PlaceIcon({ id, className = 'size-4 shrink-0' }: { id: PlaceId; className?: string }) {
  const Icon = icons[id]
  return <Icon aria-hidden className={className} strokeWidth={1.75} />
}
