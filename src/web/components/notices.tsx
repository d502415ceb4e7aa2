import type { VNode } from 'preact';

/** What was understood otherwise than it was written, said where the page begins. */
export function Notices({ notices }: { readonly notices: readonly string[] }): VNode | null {
  if (notices.length === 0) return null;
  return (
    <div class="notice">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}
