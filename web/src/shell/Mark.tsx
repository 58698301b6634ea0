/** The mark of the product: a shield, as towns have one, with a letter. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="mark__shield" d="M4 2h24v15c0 7-5.200 11.200-12 13.500C9.200 28.200 4 24 4 17z" />
      <path className="mark__letter" d="M8.500 10h15v11h-15z" />
      <path className="mark__fold" d="m8.500 10 7.500 6.500 7.500-6.500" />
    </svg>
  )
}
