/** Our sign: a tree trained to a trellis. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M8 15V2M2.5 1.5v2A2.5 2.5 0 0 0 5 6h6a2.5 2.5 0 0 0 2.5-2.5v-2M2.5 7v2A2.5 2.5 0 0 0 5 11.5h6A2.5 2.5 0 0 0 13.5 9V7" />
    </svg>
  )
}
