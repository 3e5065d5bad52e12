// /chat: phone or desktop. A reload takes up the same conversation; 'forget me' clears it here and at the server.
import { say, useLocale, otherLocale, locale } from './text.js';
import { request } from './http.js';
import { Conversation } from './conversation.js';
import { Widget } from './widget.js';
import { watchLine } from './recovery.js';
import { showReceipt, hideReceipt } from './receipt.js';
import { setUpLargeText } from './preferences.js';
import { showBanner } from './banner.js';

const key = 'govbot';
const element = document.getElementById('webchat');
const code = (/^#code=(\d{12})$/.exec(location.hash) || [])[1];
const number = (/^#case=([A-Z]{2}\d{6}-\d{4,6})$/.exec(location.hash) || [])[1];
if (location.hash) history.replaceState(null, '', location.pathname + location.search);

let conversation, widget, pending = code || number;

const saved = () => JSON.parse(sessionStorage.getItem(key) || 'null');
const save = () => sessionStorage.setItem(key, JSON.stringify({
  token: conversation.currentToken(), conversationId: conversation.conversationId, locale }));

async function start(from) {
  conversation = new Conversation('chat', locale, from && { token: from.token, conversationId: from.conversationId });
  widget = new Widget(element, conversation);
  const phone = () => say('default_phone');
  watchLine(conversation, phone, async () => {
    sessionStorage.removeItem(key);
    showBanner('good', say('connection.restarted'));
    await start();
  });
  widget.addEventListener('asked', hideReceipt);
  widget.addEventListener('answered', ({ detail }) => detail.receipt && showReceipt(detail.receipt, { kiosk: false }));
  conversation.addEventListener('connected', ({ detail }) => {
    save();
    if (detail.first) widget.join();
    if (pending) widget.send(pending === code ? say('lookup.message', { code }) : pending);
    pending = undefined;
  });
  await conversation.open();
}

const before = saved();
await useLocale((before && before.locale) || locale);
setUpLargeText(document.getElementById('large'), () => widget.render(), say);
// The line refreshes its token by itself; the next page must find the newest.
addEventListener('pagehide', () => conversation && !conversation.closed && conversation.conversationId && sessionStorage.getItem(key) && save());

document.getElementById('language').addEventListener('click', async () => {
  const command = say('language_command');
  await useLocale(otherLocale());
  widget.render();
  widget.send(command);
  save();
});

const dialog = document.getElementById('forget-dialog');
document.getElementById('forget').addEventListener('click', () => dialog.showModal());
dialog.addEventListener('click', async ({ target }) => {
  if (target.tagName !== 'BUTTON') return;
  dialog.close();
  if (target.value !== 'yes') return;
  const { ok } = await request('POST', '/api/webchat/forget', { token: conversation.currentToken() });
  if (!ok) return conversation.recover();
  conversation.end();
  sessionStorage.clear();
  location.replace('/chat');
});

await start(before);
