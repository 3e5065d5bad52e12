// The official Web Chat widget over a Conversation. The store outlives a broken line, so what was said stays on the screen.
import { say, locale } from './text.js';
import { extrasOf } from './extras.js';
import { styleOptions } from './style.js';
import { translateRoles } from './roles.js';

// What somebody wrote is shown as it was written; only text that says it is Markdown is read as such.
function literal(action) {
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || action.payload.activity.textFormat) return action;
  return { ...action, payload: { ...action.payload, activity: { ...action.payload.activity, textFormat: 'plain' } } };
}

export class Widget extends EventTarget {
  constructor(element, conversation) {
    super();
    this.element = element;
    this.conversation = conversation;
    this.upload = false;
    this.store = window.WebChat.createStore({}, () => next => action => {
      this.watch(action);
      return next(literal(action));
    });
    translateRoles(element);
    conversation.addEventListener('line', () => this.render());
  }

  watch({ type, payload }) {
    if (type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      setTimeout(() => this.conversation.connected());
    } else if (type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      this.conversation.recover();
    } else if (type === 'DIRECT_LINE/INCOMING_ACTIVITY' && payload.activity.type === 'message') {
      this.read(payload.activity);
    }
  }

  read(activity) {
    const mine = activity.from.role === 'user';
    const extras = mine ? {} : extrasOf(activity);
    this.element.classList.toggle('has-tiles', !!extras.tiles);
    if (this.upload !== !!extras.upload) {
      this.upload = !!extras.upload;
      setTimeout(() => this.render());
    }
    this.dispatchEvent(new CustomEvent(mine ? 'asked' : 'answered', { detail: extras }));
  }

  render() {
    if (!this.conversation.line) return;
    const large = document.documentElement.classList.contains('large');
    window.WebChat.renderWebChat({
      directLine: this.conversation.line,
      store: this.store,
      locale,
      nonce: document.body.dataset.nonce,
      styleOptions: styleOptions(this.conversation.face, large, this.upload),
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: say('send_placeholder') },
      webSpeechPonyfillFactory: undefined,
    }, this.element);
  }

  join() {
    this.store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join', value: { language: locale } } });
  }

  send(text) {
    this.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
  }
}
