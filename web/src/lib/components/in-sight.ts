import type { Attachment } from 'svelte/attachments';

/** Tells once an element has come into sight; one that is not shown, or in a tab behind another, has not. */
export function inSight(seen: () => void): Attachment {
  return (element) => {
    const sight = new IntersectionObserver((looks) => {
      if (looks.some((look) => look.isIntersecting)) seen();
    });
    sight.observe(element);
    return () => sight.disconnect();
  };
}
