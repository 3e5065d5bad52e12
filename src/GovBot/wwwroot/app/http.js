// Every request goes to this host. Status 0 stands for "no answer".
export async function request(method, path, { body, token, keepalive = false } = {}) {
  const headers = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  try {
    const response = await fetch(path, {
      method, headers, keepalive, cache: 'no-store', credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, ok: response.ok, value: text && parse(text) };
  } catch {
    return { status: 0, ok: false };
  }
}

const parse = text => {
  try { return JSON.parse(text); } catch { return undefined; }
};

export const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
