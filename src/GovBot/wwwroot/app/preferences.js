// Large letters everywhere. Never stored: the next person at a kiosk starts with the usual size.
export function setUpLargeText(button, onChange, say) {
  const show = on => {
    document.documentElement.classList.toggle('large', on);
    button.setAttribute('aria-pressed', on);
    button.dataset.text = on ? 'normal' : 'large';
    button.textContent = say(button.dataset.text);
  };
  button.addEventListener('click', () => {
    show(!document.documentElement.classList.contains('large'));
    onChange();
  });
}
