import { parserFor } from '../../quick-add/parser';
import { adoptZone } from '../../time/zone.svelte';
import { readFile } from './files';
import type { Reading } from './reading';

// Reads one file. The page ends the worker once it has the answer.
addEventListener('message', async ({ data }: MessageEvent<Reading>) => {
  adoptZone(data.zone);
  const { parse } = await parserFor(data.language);
  postMessage(await readFile(data.file, { ...data, parse }));
});
