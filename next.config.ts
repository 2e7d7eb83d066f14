import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks types; a second time here would double every build.
  typescript: { ignoreBuildErrors: true },
  // Our server writes one line a request; Next's own would hold the tokens in addresses.
  logging: { incomingRequests: false },
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'postgres',
    'pino',
    'nodemailer',
    'pg-boss',
    'react-email',
    'resend',
  ],
  experimental: {
    // After an action's redirect Next hints at the same file once more: one small request, and a warning in Chromium's console.
    inlineCss: true,
    serverActions: { bodySizeLimit: '6mb' },
  },
}

export default config
