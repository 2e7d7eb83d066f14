/** The form's one-time key: a second submit of it is answered as the first one. Not restored by the browser, so that a page loaded anew has its own. */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name="key" value={value} autoComplete="off" />
}
