// DirectLineJS says nothing while its socket is gone and waits up to 15 s before it tries again; the page wants to know at once.
const Native = window.WebSocket;
let owner = () => {};

window.WebSocket = class extends Native {
  constructor(...parameters) {
    super(...parameters);
    const told = owner;
    this.addEventListener('close', () => told());
  }
};

// Sockets opened from now on tell this listener, also after another one has taken over.
export function ownSockets(listener) {
  owner = listener;
}
