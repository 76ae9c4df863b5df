/** "In progress": lucide has no half-filled ring, so it is drawn on the same 24-unit grid. */
export function HalfCircle({ className = "icon" }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </svg>
  );
}
