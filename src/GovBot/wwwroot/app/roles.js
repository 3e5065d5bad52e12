// Web Chat calls every bubble "message" to screen readers, in whatever language.
import { say } from './text.js';

const attribute = 'aria-roledescription';

export function translateRoles(element) {
  const translate = () => {
    for (const bubble of element.querySelectorAll(`[${attribute}='message']`)) bubble.setAttribute(attribute, say('message'));
  };
  new MutationObserver(translate).observe(element, { childList: true, subtree: true });
}
