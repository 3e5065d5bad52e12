// DirectLineJS says nothing while its socket is gone and waits up to 15 s before it tries again; the page wants to know at once.
const listeners = new Set();
const Native = window.WebSocket;

window.WebSocket = class extends Native {
  constructor(...parameters) {
    super(...parameters);
    this.addEventListener('close', event => {
      // 1000: the page itself ended the line.
      if (event.code !== 1000) for (const listener of [...listeners]) listener();
    });
  }
};

export function onSocketClosed(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
