// Nothing of the person may stay: server side first, then everything the browser keeps, then a fresh page in place of this one.
import { request } from './http.js';

export async function wipe(conversation) {
  const told = conversation && endOnServer(conversation);
  sessionStorage.clear();
  localStorage.clear();
  if (indexedDB.databases) for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  if (window.caches) for (const name of await caches.keys()) await caches.delete(name);
  for (const part of document.cookie.split(';')) document.cookie = `${part.split('=')[0].trim()}=; Max-Age=0; Path=/`;
  document.body.replaceChildren();
  // The server has its own 150 s watch; a dead network must not keep the page on the screen.
  await Promise.race([told, new Promise(done => setTimeout(done, 3000))]);
  location.replace('/kiosk');
}

export function endOnServer(conversation) {
  const token = conversation.currentToken();
  conversation.end();
  return token && request('POST', '/api/kiosk/wipe', { token, keepalive: true });
}
