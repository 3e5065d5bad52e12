// A kiosk is registered once, with the code an operator made for its center.
import { say } from './text.js';
import { request } from './http.js';

export function setUpEnrolment(onEnrolled) {
  const form = document.getElementById('enrol');
  const input = document.getElementById('enrol-code');
  const error = document.getElementById('enrol-error');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    error.textContent = '';
    const { status, ok } = await request('POST', '/api/kiosk/enrol', { body: { code: input.value.trim() } });
    input.value = '';
    if (ok) return onEnrolled();
    error.textContent = say(status === 429 ? 'enrol.busy' : status > 0 && status < 500 ? 'enrol.wrong' : 'enrol.offline');
    input.focus();
  });
}
