// All events of a server's feed, from its beginning, page by page, as a harvester reads them.
export async function* events(base) {
  for (let last = ''; ;) {
    const answer = await fetch(`${base}/gaia-x/credentials-events?size=100&lastReceivedID=${last}`);
    if (!answer.ok) throw new Error(`the feed: ${answer.status}`);
    const page = await answer.json();
    if (page.length === 0) return;
    yield* page;
    last = page.at(-1).id;
  }
}
