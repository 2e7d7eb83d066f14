import { receiveResendWebhook } from '@/lib/messaging/pages/resend-webhook'

/** What Resend says of messages that left. */
export const POST = receiveResendWebhook
