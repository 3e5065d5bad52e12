// One conversation and its line to the server. Web Chat alone gives up for good on a refused start, an expired token
// or an ended conversation, so this watches the line and puts a new one under the same Web Chat when it breaks.
import { request, pause } from './http.js';
import { ownSockets } from './sockets.js';

const domain = `${location.origin}/v3/directline`;
const lost = [3, 4, 5]; // connectionStatus$: ExpiredToken, FailedToConnect, Ended
const longestPause = 15000;

export class Conversation extends EventTarget {
  constructor(face, locale, saved) {
    super();
    this.face = face;
    this.locale = locale;
    Object.assign(this, saved); // token, conversationId
    this.isNew = !saved;
    this.recovering = false;
    this.closed = false;
    this.failures = 0;
  }

  // Keeps trying until the server gives a token; only "not allowed" is final.
  async open() {
    for (let wait = 1000; !this.token; wait = Math.min(wait * 2, longestPause)) {
      const { status, ok, value } = await request('POST', '/api/webchat/token', { body: { face: this.face, locale: this.locale } });
      if (ok) {
        Object.assign(this, { token: value.token, conversationId: value.conversationId, isNew: true });
      } else if (status >= 400 && status < 500 && status !== 429) {
        throw Object.assign(new Error('refused'), { status, code: value && value.error && value.error.code });
      } else {
        this.tell('trouble');
        await pause(wait);
      }
    }
    this.connect();
  }

  connect() {
    const line = window.WebChat.createDirectLine(
      this.isNew ? { domain, token: this.token } : { domain, token: this.token, conversationId: this.conversationId });
    this.line = line;
    // What an abandoned line still does is nobody's concern.
    const broken = () => line === this.line && this.recover();
    ownSockets(broken);
    line.connectionStatus$.subscribe(status => lost.includes(status) && broken());
    line.activity$.subscribe({ error: broken });
    this.since = Date.now();
    this.tell('line');
  }

  // Called by the page once the line is up.
  connected() {
    this.token = this.currentToken();
    const first = this.isNew;
    this.isNew = false;
    this.tell('connected', { first });
  }

  currentToken() {
    return (this.line && this.line.token) || this.token;
  }

  async recover() {
    if (this.recovering || this.closed) return;
    this.recovering = true;
    this.token = this.currentToken();
    // A line that broke soon after it was put up is not put up again at once.
    this.failures = Date.now() - this.since < 30000 ? this.failures + 1 : 0;
    if (this.failures > 0) await this.backOff();
    let status = await this.ask();
    while (!this.closed && ![200, 401, 403, 404].includes(status)) {
      this.failures += 1;
      this.tell('trouble');
      await this.backOff();
      status = await this.ask();
    }
    this.recovering = false;
    if (this.closed) return;
    if (status === 200) await this.replaceLine();
    else this.giveUp();
  }

  backOff() {
    return pause(Math.min(500 * 2 ** this.failures, longestPause) * (0.75 + Math.random() / 2));
  }

  async replaceLine() {
    const old = this.line;
    // A start that was refused is tried again with a token of its own.
    if (this.isNew) this.token = undefined;
    try {
      await this.open();
    } catch {
      this.giveUp();
    }
    old.end();
  }

  giveUp() {
    this.end();
    this.tell('gone');
  }

  // Not yet started: the start itself may be tried again.
  async ask() {
    if (this.isNew) return (await request('GET', '/healthz/live')).status;
    const path = `/v3/directline/conversations/${encodeURIComponent(this.conversationId)}?watermark=`;
    return (await request('GET', path, { token: this.token })).status;
  }

  end() {
    this.closed = true;
    const line = this.line;
    this.line = undefined;
    if (line) line.end();
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
