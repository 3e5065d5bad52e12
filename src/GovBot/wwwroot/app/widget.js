// The official Web Chat widget over a Conversation. The store outlives a broken line, so what was said stays on the screen.
import { say, locale } from './text.js';
import { extrasOf } from './extras.js';
import { styleOptions } from './style.js';
import { translateRoles } from './roles.js';

// What somebody wrote is shown as it was written; only text that says it is Markdown is read as such.
const literal = activity => activity.textFormat ? activity : { ...activity, textFormat: 'plain' };

const isFrom = (activity, role) => activity.type === 'message' && activity.from.role === role;

export class Widget extends EventTarget {
  constructor(element, conversation) {
    super();
    this.element = element;
    this.conversation = conversation;
    this.upload = false;
    this.answers = []; // to the question that is open
    this.store = window.WebChat.createStore({}, () => next => action => {
      this.watch(action);
      return next(this.shown(action));
    });
    translateRoles(element);
    conversation.addEventListener('line', () => this.render());
  }

  shown(action) {
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
    const activity = literal(this.withAnswers(action.payload.activity));
    return { ...action, payload: { ...action.payload, activity } };
  }

  // A notice comes at any time and must not take the answers to an open question away: its own buttons stand behind
  // them and say which case they are about.
  withAnswers(activity) {
    if (!isFrom(activity, 'bot')) return activity;
    const own = (activity.suggestedActions && activity.suggestedActions.actions) || [];
    if (!extrasOf(activity).notice) {
      this.answers = own;
      return activity;
    }
    if (this.answers.length === 0) return activity;
    const named = own.map(action => ({ ...action, title: action.displayText || action.title }));
    return { ...activity, suggestedActions: { ...activity.suggestedActions, actions: [...this.answers, ...named] } };
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
    const mine = isFrom(activity, 'user');
    const extras = mine ? {} : extrasOf(activity);
    if (extras.notice) return;
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
