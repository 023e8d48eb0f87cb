// Bodies come in, one a line; out goes each that does not come back from the editor's document as it went in.
import { createInterface } from 'node:readline';
import { readBody } from '../../src/Broadsheet/Desk/Editor/read.js';
import { same } from '../../src/Broadsheet/Desk/Editor/same.js';
import { schema } from '../../src/Broadsheet/Desk/Editor/schema.js';
import { writeBody } from '../../src/Broadsheet/Desk/Editor/write.js';
import { tidy } from './chance.js';

/** Neighbouring runs under the same marks are one to an editor. */
const settled = value => (Array.isArray(value) && value.every(each => typeof each === 'string' || typeof each?.text === 'string') ? tidy(value)
  : Array.isArray(value) ? value.map(settled)
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === 'text' || name === 'items' ? settled(each) : each])) : value);

let bodies = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const body = JSON.parse(line), doc = readBody(body);
  bodies++;
  doc.check();
  if (body.length === 0) continue;
  if (JSON.stringify(writeBody(doc)) !== JSON.stringify(body)) console.log('untouched: ' + line.slice(0, 300));
  const again = writeBody(schema.nodeFromJSON(doc.toJSON()));
  body.forEach((block, at) => {
    if (!same(again[at], block) && !same(again[at], settled(block))) console.log(`made anew: ${JSON.stringify(block).slice(0, 400)} → ${JSON.stringify(again[at]).slice(0, 400)}`);
  });
}
console.log(bodies + ' bodies');
