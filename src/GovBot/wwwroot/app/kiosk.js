// /kiosk: a shared touch screen. Nothing is stored; a reload never takes up anybody's conversation.
import { say, useLocale, otherLocale, locale } from './text.js';
import { request, pause } from './http.js';
import { Conversation } from './conversation.js';
import { Widget } from './widget.js';
import { watchLine } from './recovery.js';
import { showReceipt, hideReceipt } from './receipt.js';
import { setUpLargeText } from './preferences.js';
import { showBanner, hideBanner } from './banner.js';
import { setUpEnrolment, codeFromAddress } from './enrol.js';
import { Idle } from './idle.js';
import { wipe, endOnServer } from './wipe.js';

const byId = id => document.getElementById(id);
const show = screen => { document.body.dataset.screen = screen; };
let conversation, widget, info = {}, offered = codeFromAddress();

const phone = () => info.phone || say('default_phone');

function showInfo() {
  byId('center').textContent = info.center || '';
  byId('phone').textContent = say(info.phone ? 'phone_line' : 'hotline_line', { phone: phone() });
}

async function untilAnswered(path) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15000)) {
    const answer = await request('GET', path);
    if (answer.status > 0 && answer.status < 500 && answer.status !== 429) {
      hideBanner();
      return answer;
    }
    showBanner('warning', say('connection.failed', { phone: phone() }));
    await pause(wait);
  }
}

async function ready() {
  const answer = await untilAnswered('/api/kiosk/info');
  if (!answer.ok) {
    show('enrol');
    const code = offered;
    offered = undefined;
    return code ? enrol(code) : undefined;
  }
  info = { center: answer.value.centerName, phone: answer.value.committeePhone };
  showInfo();
  await talk();
}

async function talk() {
  show('talk');
  conversation = new Conversation('kiosk', locale);
  widget = new Widget(byId('webchat'), conversation);
  watchLine(conversation, phone, leave);
  widget.addEventListener('asked', () => { byId('welcome').hidden = true; hideReceipt(); });
  widget.addEventListener('answered', ({ detail }) => detail.receipt && showReceipt(detail.receipt, { kiosk: true, phone: phone() }));
  conversation.addEventListener('connected', ({ detail }) => detail.first && widget.join());
  try {
    await conversation.open();
  } catch (refusal) {
    if (refusal.status !== 403) throw refusal;
    show('enrol');
  }
}

const leave = () => wipe(conversation);
const settings = (await untilAnswered('/api/pages/settings')).value;
await useLocale(locale);
const idle = new Idle(settings, leave);
const enrol = setUpEnrolment(ready);
setUpLargeText(byId('large'), () => widget && widget.render(), say);

byId('language').addEventListener('click', async () => {
  const command = say('language_command');
  await useLocale(otherLocale());
  showInfo();
  if (!widget) return;
  widget.render();
  widget.send(command);
});

document.querySelector('.commands').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-command]');
  if (button && widget) widget.send(say(`commands.${button.dataset.command}`));
});

byId('finish').addEventListener('click', leave);

setInterval(async () => {
  if (!conversation || conversation.closed || !conversation.token || conversation.recovering) return;
  const { status } = await request('POST', '/api/kiosk/heartbeat', { token: conversation.currentToken() });
  if ([401, 403, 404].includes(status)) leave();
}, settings.heartbeatSeconds * 1000);

// However the page goes, its conversation goes with it; and a page out of the back-forward cache is a stranger's.
addEventListener('pagehide', () => conversation && !conversation.closed && endOnServer(conversation));
addEventListener('pageshow', event => event.persisted && location.replace('/kiosk'));
addEventListener('contextmenu', event => event.preventDefault());

await ready();
