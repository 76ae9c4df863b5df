/** Why a port could not be had, as a sentence that says what to do. */
export function listenSentence({ code }, host, port) {
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`;
  if (code === "EACCES") return `Port ${port} may only be used by an administrator: choose one above 1024, for example PORT=3000 npm start.`;
  return `The address ${host} can't be listened on (${code}): set HOST to an address of this machine, or leave it out.`;
}
