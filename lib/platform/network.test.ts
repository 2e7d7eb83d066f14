import { describe, expect, test } from 'vitest'
import { clientAddress, isNetwork, networkOf, plainAddress, proxyList, resolveAddress } from './network'

describe('what limits count by', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::99', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

test('an address without its brackets and zone', () => {
  expect(plainAddress('[2001:DB8::1]')).toBe('2001:db8::1')
  expect(plainAddress('fe80::1%en0')).toBe('fe80::1')
})

test('networks', () => {
  for (const good of ['10.0.0.0/8', '127.0.0.1', '2001:db8::/32', '::1']) expect(isNetwork(good), good).toBe(true)
  for (const bad of ['10.0.0.0/33', 'proxy.local', '10.0.0.0/8/1', '2001:db8::/129', '', '10.0.0.0/x']) {
    expect(isNetwork(bad), bad).toBe(false)
  }
})

describe('who is asking', () => {
  const trusted = proxyList(['10.0.0.0/8', '::1', '2001:db8:f::/48'])

  test.each([
    ['a client that lies', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['a trusted proxy', '10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['a lie in front of what the proxy added', '10.0.0.5', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['two trusted proxies', '10.0.0.5', '1.2.3.4, 203.0.113.9, 10.0.0.6', '203.0.113.9'],
    ['a trusted proxy that says nothing', '10.0.0.5', undefined, '10.0.0.5'],
    ['nothing but proxies', '10.0.0.5', '10.0.0.7, 10.0.0.6', '10.0.0.7'],
    ['rubbish', '10.0.0.5', 'unknown', '10.0.0.5'],
    ['a port behind the address', '10.0.0.5', '203.0.113.9:5000', '203.0.113.9'],
    ['IPv6 in brackets', '::1', '[2001:db8:a::1]:443', '2001:db8:a::1'],
    ['an IPv4 proxy on an IPv6 socket', '::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
  ])('%s', (_case, socket, forwarded, address) => {
    expect(resolveAddress(socket, forwarded, trusted)).toBe(address)
  })

  test('nobody is trusted unless named', () => {
    expect(resolveAddress('127.0.0.1', '1.2.3.4', proxyList([]))).toBe('127.0.0.1')
  })
})

test('without a server of ours in front there is no address to believe', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '1.2.3.4' }))).toBe('0.0.0.0')
  expect(clientAddress(new Headers({ 'x-portico-address': '203.0.113.9' }))).toBe('203.0.113.9')
})
