/** Something to copy into a shell or a file. Wide lines scroll, also by keyboard. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached without a mouse
    <pre className="code-block" tabIndex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}
