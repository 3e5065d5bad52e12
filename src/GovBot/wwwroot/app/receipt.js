// The tracking code in big digits, with its QR code. Shown until the person says something else or puts it away.
import { say } from './text.js';

const element = document.getElementById('receipt');
const slip = document.getElementById('slip');
const grouped = code => code.replace(/(\d{4})(?=\d)/g, '$1 ');
// As an image an SVG cannot run scripts, whatever it holds.
const picture = svg => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
let putAway;

function make(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(className, key, onClick) {
  const made = make('button', className, say(key));
  made.type = 'button';
  made.addEventListener('click', () => onClick(made));
  return made;
}

function qr(svg) {
  const image = make('img', 'receipt-qr');
  image.src = picture(svg);
  image.alt = say('receipt.qr');
  return image;
}

export function showReceipt({ code, url, qrSvg }, { kiosk, phone }) {
  if (putAway === code) return;
  const words = make('div', 'receipt-words');
  const digits = make('p', 'receipt-code', grouped(code));
  digits.setAttribute('aria-label', code.split('').join(' '));
  words.append(make('h2', '', say('receipt.title')), digits, make('p', 'receipt-hint', say('receipt.hint')));
  const buttons = make('div', 'receipt-buttons');
  if (kiosk) buttons.append(button('primary', 'receipt.print', () => window.print()));
  else if (navigator.clipboard) buttons.append(button('primary', 'receipt.copy', async made => {
    await navigator.clipboard.writeText(code);
    made.textContent = say('receipt.copied');
  }));
  buttons.append(button('plain', 'receipt.close', () => {
    putAway = code;
    hideReceipt();
  }));
  words.append(buttons);
  element.replaceChildren(words);
  if (kiosk && qrSvg) {
    const side = make('figure', 'receipt-side');
    side.append(qr(qrSvg), make('figcaption', '', say(url ? 'receipt.scan' : 'receipt.scan_code')));
    element.append(side);
  }
  element.hidden = false;
  if (slip) fillSlip(code, qrSvg, phone);
}

// Printed: the code, how to look it up, a phone number. Nothing about the person or the case.
function fillSlip(code, qrSvg, phone) {
  slip.replaceChildren(
    make('h1', '', say('title')), make('p', '', say('receipt.title')), make('p', 'slip-code', grouped(code)),
    make('p', '', say('receipt.how')), make('p', '', say('receipt.phone', { phone })), make('p', '', say('host')));
  if (qrSvg) slip.children[2].after(qr(qrSvg));
}

export function hideReceipt() {
  element.hidden = true;
  element.replaceChildren();
  slip?.replaceChildren();
}
