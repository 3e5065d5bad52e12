// A kiosk is registered once, with the code an operator made for its center.
import { say } from './text.js';
import { request } from './http.js';

export function setUpEnrolment(onEnrolled) {
  const form = document.getElementById('enrol');
  const input = document.getElementById('enrol-code');
  const error = document.getElementById('enrol-error');
  const enrol = async code => {
    error.textContent = '';
    const { status, ok } = await request('POST', '/api/kiosk/enrol', { body: { code } });
    input.value = '';
    if (ok) return onEnrolled();
    error.textContent = say(status === 429 ? 'enrol.busy' : status > 0 && status < 500 ? 'enrol.wrong' : 'enrol.offline');
    input.focus();
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    enrol(input.value.trim());
  });
  return enrol;
}

// The address an operator is given may carry the code: /kiosk#enrol=CODE. It goes from the address at once.
export function codeFromAddress() {
  const code = new URLSearchParams(location.hash.slice(1)).get('enrol');
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
