const element = document.getElementById('banner');
let timer;

// kind: 'warning' stays until hidden, 'good' goes by itself.
export function showBanner(kind, text) {
  clearTimeout(timer);
  element.dataset.kind = kind;
  if (element.textContent !== text) element.textContent = text;
  element.hidden = false;
  if (kind === 'good') timer = setTimeout(hideBanner, 5000);
}

export function hideBanner() {
  element.hidden = true;
  element.textContent = '';
}

export const bannerIsWarning = () => !element.hidden && element.dataset.kind === 'warning';
