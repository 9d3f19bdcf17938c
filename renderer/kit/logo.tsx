/** The mark of the product. The name stands beside it. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path fill="currentColor" d="M4 4h5v4h4V4h6v4h4V4h5v10l-3 2v12h-7v-6a2 2 0 0 0-4 0v6H7V16l-3-2z" />
    </svg>
  );
}
