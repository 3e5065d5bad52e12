// Tells the person in plain words what the line is doing.
import { say } from './text.js';
import { showBanner, hideBanner, bannerIsWarning } from './banner.js';

export function watchLine(conversation, phone, onGone) {
  let tries = 0;
  conversation.addEventListener('trouble', () => {
    tries += 1;
    showBanner('warning', tries < 3 ? say('connection.waiting') : say('connection.failed', { phone: phone() }));
  });
  conversation.addEventListener('connected', () => {
    tries = 0;
    if (bannerIsWarning()) showBanner('good', say('connection.restored'));
  });
  conversation.addEventListener('gone', async () => {
    hideBanner();
    await onGone();
  });
}
