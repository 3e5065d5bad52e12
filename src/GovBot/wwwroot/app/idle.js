// From the first touch on: no touch for a while → a visible countdown → onExpire. Measured by the clock, so a machine that slept is wiped at once.
import { say } from './text.js';

export class Idle {
  constructor({ idleSeconds, countdownSeconds }, onExpire) {
    this.idle = idleSeconds * 1000;
    this.countdown = countdownSeconds * 1000;
    this.onExpire = onExpire;
    this.dialog = document.getElementById('idle');
    this.seconds = document.getElementById('idle-seconds');
    this.running = false;
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      addEventListener(type, () => this.dialog.open || this.touch(), { capture: true, passive: true });
    }
    document.getElementById('idle-continue').addEventListener('click', () => this.touch());
    document.getElementById('idle-finish').addEventListener('click', () => this.expire());
    this.dialog.addEventListener('cancel', event => { event.preventDefault(); this.touch(); });
    setInterval(() => this.running && this.tick(), 250);
  }

  touch() {
    this.running = true;
    this.last = Date.now();
    if (this.dialog.open) this.dialog.close();
  }

  tick() {
    const left = this.last + this.idle + this.countdown - Date.now();
    if (left <= 0) this.expire();
    else if (left <= this.countdown) this.show(Math.ceil(left / 1000));
  }

  show(seconds) {
    if (!this.dialog.open) this.dialog.showModal();
    const text = say('idle.seconds', { seconds });
    if (this.seconds.textContent !== text) this.seconds.textContent = text;
    // A reader that speaks every second would drown the rest.
    this.seconds.setAttribute('aria-live', seconds % 10 === 0 || seconds <= 3 ? 'assertive' : 'off');
  }

  expire() {
    if (!this.running) return;
    this.running = false;
    this.onExpire();
  }
}
