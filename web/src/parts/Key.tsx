/** A key as it is printed on the keyboard. Hidden from screen readers: there the shortcut list tells it. */
export function Key({ children }: { readonly children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key cap takes no focus
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  )
}
