// Where words may lead: the web, a letter, a telephone, a place of this paper.
const allowed = /^(https?:\/\/\S+|mailto:\S+|tel:[+\d]\S*|\/(?!\/)\S*|#\S+)$/i;

/** @param {string | null} written */
export const safeAddress = written => (written !== null && written.length <= 4096 && allowed.test(written.trim()) ? written.trim() : null);

/** As somebody means it: "harbour.example/tides" is an address of the web. @param {string} written */
export function meantAddress(written) {
  const address = written.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return 'mailto:' + address;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u.test(address)) return 'https://' + address;
  return safeAddress(address);
}
