// What the bot tells the page beside its words: channelData.govbot = { tiles, upload, notice, receipt: { code, url, qrSvg } }.
export const extrasOf = activity => (activity.channelData && activity.channelData.govbot) || {};
