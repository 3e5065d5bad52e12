// The wording of the pages comes from dialogs/text/<locale>/pages.yaml; nothing a person reads is written in these files.
let words = {};

export const locales = { chinese: 'zh-CN', english: 'en' };
export let locale = document.documentElement.lang;

export async function useLocale(next) {
  const response = await fetch(`/api/pages/text?locale=${encodeURIComponent(next)}`);
  if (!response.ok) throw new Error(`text: ${response.status}`);
  words = await response.json();
  locale = next;
  document.documentElement.lang = next;
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
}

export function say(key, values = {}) {
  const text = words[key];
  if (text === undefined) throw new Error(`no text: ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

export const otherLocale = () => (locale === locales.chinese ? locales.english : locales.chinese);
